import { estimate } from '../../ingest/estimate.ts';
import { choiceFrom } from '../choice.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { describePlan, timed } from '../costs.ts';
import { lineLog } from '../io.ts';
import { readLast } from '../lastRead.ts';
import { groupLeftOut } from '../leftOut.ts';
import { choiceSettings, mirrorSettings, oktaSettings, openOkta } from '../parts.ts';

/** Tells what a sync will cost, before it is run. */
const plan: CommandModule = (command, io) => {
  addSettings(command, [...oktaSettings, ...mirrorSettings, ...choiceSettings])
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action(async (options: { json?: boolean }) => {
      const config = configOf({ ...options }, io);
      const log = lineLog(io);
      const okta = openOkta(config, log);
      try {
        const choice = choiceFrom(config.values);
        const lastRead = await readLast(config, io, log);
        const open = () => okta.crawler({ signal: io.stop });
        const found = await estimate({ open, choice, allFacts: config.values['sync.allFacts'], lastRead });
        const planned = timed(found, groupLeftOut(found.leftOut, choice), okta.rates, config.values['okta.share']);
        io.out.write(options.json ? `${JSON.stringify(planned, null, 2)}\n` : describePlan(planned));
      } finally {
        await okta.close();
      }
    });
};

export default plan;

const help = `
Reads small kinds whole and asks large ones only for how many there are. Writes nothing.
A number with ~ is by what the last sync read; one with ≥ is the least: Okta does not count the rest.

Exit codes: 0 told, 2 settings, 4 credential refused.

Examples:
  OKTA_CLIENT_ORGURL=https://acme.okta.com OKTA_CLIENT_TOKEN_FILE=token.txt okta-graph plan
  okta-graph plan --kinds everything --per-user User.roleAssignments=all
  okta-graph plan --kinds core --json`;
