import type { Examination } from '../../okta/examine/examination.ts';
import { parseOrgUrl } from '../../okta/orgUrl.ts';
import { choiceFrom } from '../choice.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { describeExamination } from '../examination.ts';
import { lineLog } from '../io.ts';
import { readLast } from '../lastRead.ts';
import { choiceSettings, mirrorSettings, oktaSettings, openOkta } from '../parts.ts';

/** Tells what a credential can see, before a sync relies on it. */
const doctor: CommandModule = (command, io, exit) => {
  addSettings(command, [...oktaSettings, ...mirrorSettings, ...choiceSettings])
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action(async (options: { json?: boolean }) => {
      const config = configOf({ ...options }, io);
      const log = lineLog(io);
      const okta = openOkta(config, log);
      try {
        const lastRead = await readLast(config, io, log);
        const found = await okta.examine({ choice: choiceFrom(config.values), lastRead, signal: io.stop });
        const url = parseOrgUrl(config.values['okta.orgUrl'] ?? '');
        const status = isSound(found) ? 'complete' : 'partial';
        io.out.write(
          options.json ? `${JSON.stringify({ status, url, ...found }, null, 2)}\n` : describeExamination(found, url),
        );
        exit(status === 'complete' ? 0 : 3);
      } finally {
        await okta.close();
      }
    });
};

export default doctor;

const help = `
Asks Okta once for each list that a sync reads, and a handful of times about the credential itself. Changes nothing.

Exit codes: 0 all can be read, 2 settings, 3 something is forbidden, only partly visible or failed, 4 credential refused.

Examples:
  OKTA_CLIENT_ORGURL=https://acme.okta.com OKTA_CLIENT_TOKEN_FILE=token.txt okta-graph doctor
  okta-graph doctor --json > doctor.json`;

/** What this org does not have is no fault of the credential, nor is what there was nothing to ask about. */
const isSound = ({ collections }: Examination) =>
  collections.every(({ verdict }) => !['forbidden', 'partial', 'failed'].includes(verdict));
