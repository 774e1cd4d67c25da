import { userInfo } from 'node:os';
import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { appendDecision, checkDecisionsFile } from '../../employees/decisionsFile.ts';
import { OktaGraphError } from '../../errors.ts';
import { addSettings, configOf } from '../command.ts';
import type { Io } from '../io.ts';
import { matchFiles } from './matched.ts';
import { candidateMaker, openCases } from './openCases.ts';
import { askAll } from './reviewSession.ts';
import { describeList, plainCase, waiting } from './reviewText.ts';

interface Flags {
  users?: string;
  as?: string;
  json?: boolean;
}

/** Adds `review`: open cases, to be decided on a terminal or listed elsewhere. */
export function addReview(command: Command, io: Io): void {
  const review = command.command('review').description('Decide about accounts that wait for a person.');
  addSettings(review, ['employees.roster', 'employees.decisions'])
    .option('--users <file>', 'the accounts, as for okta-graph match')
    .option('--as <name>', 'who decides (default: your name on this computer)')
    .option('--json', 'print the open cases as one JSON document, and ask nothing')
    .addHelpText('after', help)
    .action(async ({ users, as, json, ...rest }: Flags) => {
      const config = configOf(rest, io);
      const answers = json !== true && io.in?.isTTY === true && io.out.isTTY === true ? io.in : null;
      const path = answers === null ? null : await keptIn(config, io);
      const matched = await matchFiles(users, config, io, { mayBeMissing: true });
      const find = candidateMaker(matched);
      const cases = openCases(matched, find);
      if (json === true) {
        io.out.write(`${JSON.stringify({ open: cases.length, cases: cases.map(plainCase) }, null, 2)}\n`);
      } else if (answers === null || path === null) {
        io.out.write(describeList(cases));
      } else {
        const kept = await askAll(cases, {
          input: answers,
          write: (text) => io.out.write(text),
          decidedBy: as ?? ownName(),
          find: (number) => find(number, 1),
          keep: (decision) => appendDecision(path, decision),
          stop: io.stop,
        });
        const left = waiting(cases.length - kept);
        const done = kept === 0 ? 'Nothing decided.' : `${kept} decided, kept in ${relative(io.cwd, path) || path}.`;
        io.out.write(`\n${done} ${left}\n`);
      }
    });
}

/** The file that the answers go to: before anybody thinks about a question, it is certain that it takes them. */
async function keptIn({ values }: Config, io: Io): Promise<string> {
  const file = values['employees.decisions'];
  if (file === undefined) {
    throw new OktaGraphError(
      'BAD_USER_INPUT',
      'Where do the answers go? Name the file with --decisions decisions.csv.',
    );
  }
  const path = resolve(io.cwd, file);
  await checkDecisionsFile(path);
  return path;
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    throw new OktaGraphError('BAD_USER_INPUT', 'Who decides? This computer does not know your name: say it with --as.');
  }
}

const help = `
Every answer is added to the file of decisions at once; a session that was interrupted goes on where it was. Decisions
win over what is worked out, in every match and every sync from then on.

Examples:
  okta-graph match review --users users.ndjson --roster roster.csv --decisions decisions.csv
  okta-graph match review --users users.ndjson --roster roster.csv --decisions decisions.csv --as ann
  okta-graph match review --users users.ndjson --roster roster.csv --decisions decisions.csv --json`;
