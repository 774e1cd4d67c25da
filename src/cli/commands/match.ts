import { resolve } from 'node:path';
import { OktaGraphError } from '../../errors.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { linkLines, refuseOverwrite, writeWhole } from '../match/linksFile.ts';
import { inputs, matchFiles } from '../match/matched.ts';
import { addReview } from '../match/reviewCommand.ts';
import { describeSummary, summarize } from '../match/summary.ts';

/** Maps accounts to employees on files alone. */
const match: CommandModule = (command, io) => {
  command.enablePositionalOptions(); // what follows `review` is its own
  addSettings(command, ['employees.roster', 'employees.decisions'])
    .option(
      '--users <file>',
      "the accounts: users as Okta's GET /api/v1/users returns them, one JSON object per line or a list",
    )
    .option('--out <file>', 'where the links go, a line of JSON for each account; - is standard output')
    .option('--json', 'print the summary as one JSON document')
    .addHelpText('after', help)
    .action(async ({ users, out, json, ...rest }: { users?: string; out?: string; json?: boolean }) => {
      if (out === '-' && json === true) {
        throw new OktaGraphError('BAD_USER_INPUT', '--out - and --json both write to standard output: choose one.');
      }
      const config = configOf(rest, io);
      const file = out === undefined || out === '-' ? null : resolve(io.cwd, out);
      if (file !== null) refuseOverwrite(file, inputs(users, config, io.cwd));
      const matched = await matchFiles(users, config, io);
      const lines = linkLines(matched.people.cases);
      if (file !== null) await writeWhole(file, lines, io.stop);
      else if (out === '-') for (const text of lines) io.out.write(text);
      const summary = summarize(matched, out ?? null);
      if (json === true) io.out.write(`${JSON.stringify(summary, null, 2)}\n`);
      else io.err.write(describeSummary(summary, matched.people.findings));
    });
  addReview(command, io);
};

export default match;

const help = `
Each line of --out is {userId, decision, employeeNumber, confidence, method, evidence, candidates}, in the order of the
users' ids; decision is link, review, none or non_human. Without --out only the summary is printed.

Exit codes: 0 done, 2 a file or a setting is wrong, 130 stopped: nothing was written.

Examples:
  okta-graph match --users users.ndjson --roster roster.csv --out links.ndjson
  okta-graph match --users users.json --roster employees.csv --roster contractors.ndjson --out - | jq .decision
  okta-graph match --users users.ndjson --roster roster.csv --out links.ndjson --decisions decisions.csv --json
  okta-graph match review --users users.ndjson --roster roster.csv --decisions decisions.csv`;
