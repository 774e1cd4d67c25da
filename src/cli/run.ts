import { Command, CommanderError } from 'commander';
import { asError, type ErrorCode, type OktaGraphError } from '../errors.ts';
import type { CommandModule } from './command.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** Every command: what it is for, and where its module is. A module is loaded when it is asked for. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<{ default: CommandModule }> }>> = {
  demo: { summary: 'Serve a simulated org, with everything filled in.', load: () => import('./commands/demo.ts') },
  serve: { summary: 'Serve GraphQL, Cypher and tables over HTTP.', load: () => import('./commands/serve.ts') },
  sync: { summary: 'Copy the org into the mirror.', load: () => import('./commands/sync.ts') },
  doctor: {
    summary: 'Tell what a credential can see, before a sync.',
    load: () => import('./commands/doctor.ts'),
  },
  plan: { summary: 'Tell what a sync will cost, before it is run.', load: () => import('./commands/plan.ts') },
  cypher: { summary: 'Ask the mirror a Cypher query.', load: () => import('./commands/cypher.ts') },
  query: { summary: 'Ask the mirror a saved question.', load: () => import('./commands/query.ts') },
  queries: { summary: 'List the saved questions.', load: () => import('./commands/queries.ts') },
  match: { summary: 'Map accounts to employees, on files alone.', load: () => import('./commands/match.ts') },
  simulate: { summary: 'Serve a simulated Okta org, for tests.', load: () => import('./commands/simulate.ts') },
  schema: {
    summary: 'Print the GraphQL schema, the constraints or the model.',
    load: () => import('./commands/schema.ts'),
  },
  config: { summary: 'Show every setting and where it came from.', load: () => import('./commands/config.ts') },
};

/** Exit codes of what went wrong; all other errors end with 1. */
const exitCodes: Partial<Record<ErrorCode, number>> = {
  SETTINGS: 2,
  ROSTER: 2,
  DECISIONS: 2,
  BAD_USER_INPUT: 2,
  NOT_FOUND: 2,
  CYPHER_REFUSED: 2,
  CYPHER_INVALID: 2,
  OKTA_FORBIDDEN: 3,
  OKTA_UNAUTHENTICATED: 4,
  MIRROR_LOCKED: 5,
  SHRINK_REFUSED: 6,
  STOPPED: 130, // as shells have it
};

/** Runs one command line. Resolves to the exit code; never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  try {
    const program = await build(args, io, (asked) => {
      code = asked;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return fail(asError(error), args.includes('--json'), io);
  }
}

async function build(args: readonly string[], io: Io, exit: (code: number) => void): Promise<Command> {
  const program = new Command('okta-graph')
    .description('An Okta org as a graph: live GraphQL, a Cypher mirror, and tables.')
    .version(version)
    .enablePositionalOptions() // what follows a command is its own, and so is what follows a command of a command
    .showSuggestionAfterError()
    .showHelpAfterError('Run okta-graph --help for the commands.')
    .addHelpText('after', '\nStart with: okta-graph demo\nHelp for one command: okta-graph sync --help');
  settle(program, io);
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = program.command(name).description(summary);
    settle(command, io);
    if (args[0] === name || (args[0] === 'help' && args[1] === name)) (await load()).default(command, io, exit);
  }
  return program;
}

function settle(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => io.out.write(text),
    writeErr: (text) => io.err.write(text),
  });
}

function fail(error: OktaGraphError, asJson: boolean, io: Io): number {
  const { code, message, details } = error;
  if (asJson) io.out.write(`${JSON.stringify({ status: 'failed', error: { code, message, ...details } }, null, 2)}\n`);
  io.err.write(`error ${code}: ${message}\n`);
  return exitCodes[code] ?? 1;
}
