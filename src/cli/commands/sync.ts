import type { SyncReport } from '../../ports/sync.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { signInMode } from '../credential.ts';
import { lineLog } from '../io.ts';
import { choiceSettings, mirrorSettings, oktaSettings, openMirror, openOkta } from '../parts.ts';
import { describeReport } from '../report.ts';
import { syncOnce } from '../syncOnce.ts';

/** Copies the org into the mirror. */
const sync: CommandModule = (command, io, exit) => {
  addSettings(command, [
    ...oktaSettings,
    ...mirrorSettings,
    ...choiceSettings,
    'employees.roster',
    'employees.decisions',
  ])
    .option('--accept-shrink', 'remove what is gone even where it is a large part of a kind')
    .option('--json', 'print the report as one JSON document')
    .addHelpText('after', help)
    .action(async (options: { acceptShrink?: boolean; json?: boolean }) => {
      const config = configOf({ ...options }, io);
      const log = lineLog(io);
      const okta = openOkta(config, log);
      try {
        const mirror = await openMirror(config, io, log);
        try {
          const report = await syncOnce(okta, mirror, config, io, { acceptShrink: options.acceptShrink ?? false });
          io.out.write(
            options.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report, signInMode(config.values)),
          );
          exit(exitCode(report));
        } finally {
          await mirror.close();
        }
      } finally {
        await okta.close();
      }
    });
};

export default sync;

const help = `
What to read: --kinds and --per-user; okta-graph plan tells beforehand what that costs.

Exit codes: 0 complete, 2 settings, 3 partial, 4 credentials refused, 5 another sync runs, 6 refused to remove too much,
130 stopped.

Examples:
  OKTA_CLIENT_ORGURL=https://acme.okta.com OKTA_CLIENT_TOKEN_FILE=token.txt okta-graph sync
  okta-graph sync --roster employees.csv --decisions decisions.csv --json > report.json
  okta-graph sync --kinds standard,Factor --per-user User.factors=admins
  okta-graph sync --accept-shrink`;

function exitCode({ status, collections }: SyncReport): number {
  if (collections.some(({ code }) => code === 'OKTA_UNAUTHENTICATED')) return 4;
  if (collections.some(({ code }) => code === 'SHRINK_REFUSED')) return 6;
  return status === 'complete' ? 0 : 3;
}
