import { listConfig } from '../../config.ts';
import { alignColumns } from '../columns.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';

/** Shows every setting, its value and where it came from. Secrets are masked. */
const config: CommandModule = (command, io) => {
  addSettings(command, [])
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action((options: { json?: boolean }) => {
      const rows = listConfig(configOf({ ...options }, io));
      if (options.json) io.out.write(`${JSON.stringify(rows, null, 2)}\n`);
      else {
        const lines = rows.map(({ key, value, origin }) => [key, show(value), origin]);
        io.out.write(alignColumns([['SETTING', 'VALUE', 'FROM'], ...lines]));
      }
    });
};

export default config;

const show = (value: unknown): string =>
  value === null ? '-' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const help = `
Settings come from okta-graph.yaml, then the environment, then flags; the last one wins.

Examples:
  okta-graph config
  OKTA_GRAPH_ACCOUNT=acme okta-graph config --json`;
