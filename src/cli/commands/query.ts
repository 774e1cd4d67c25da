import { formatTable } from '../../cypher/format.ts';
import { OktaGraphError } from '../../errors.ts';
import { answer } from '../../queries/answer.ts';
import { findQuery, readQueries } from '../../queries/shelf.ts';
import type { Given } from '../../queries/values.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { addFormat, type FormatOptions, formatOf } from '../format.ts';
import { mirrorSettings } from '../parts.ts';
import { withReader } from '../reader.ts';

/** Asks the mirror a saved question, by its name. */
const query: CommandModule = (command, io) => {
  addFormat(addSettings(command, mirrorSettings))
    .argument('<name>', 'a saved query; okta-graph queries lists them')
    .option('--param <name=value>', 'a parameter, as often as needed', collect, {})
    .addHelpText('after', help)
    .action(async (name: string, options: FormatOptions & { param: Given }) => {
      const saved = findQuery(await readQueries(), name);
      const format = formatOf(options);
      const { param, format: _, json: __, ...rest } = options;
      await withReader(configOf(rest, io), io, async (opened) => {
        const table = await answer(saved, param, opened, io.stop);
        for (const text of formatTable(table, format)) io.out.write(text);
        for (const warning of table.warnings) io.err.write(`warning: ${warning}\n`);
      });
    });
};

export default query;

function collect(text: string, found: Given): Given {
  const at = text.indexOf('=');
  if (at < 1) throw new OktaGraphError('BAD_USER_INPUT', `--param ${text} is not name=value.`);
  const name = text.slice(0, at);
  return { ...found, [name]: [...(found[name] ?? []), text.slice(at + 1)] };
}

const help = `
Examples:
  okta-graph query admin-power
  okta-graph query idle-admins --param loginDays=30 --format csv > idle.csv
  okta-graph query why-user-has-app --param user=ann@example.com --param app=Payroll`;
