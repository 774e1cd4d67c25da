import { formatTable } from '../../cypher/format.ts';
import { OktaGraphError } from '../../errors.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { addFormat, type FormatOptions, formatOf } from '../format.ts';
import { mirrorSettings } from '../parts.ts';
import { withReader } from '../reader.ts';

/** Asks the mirror a Cypher query that reads. */
const cypher: CommandModule = (command, io) => {
  addFormat(addSettings(command, mirrorSettings))
    .argument('<query>', 'a Cypher query that reads')
    .option('--param <name=json>', 'a parameter, as often as needed', collect, {})
    .addHelpText('after', help)
    .action(async (query: string, options: FormatOptions & { param: Record<string, unknown> }) => {
      const format = formatOf(options);
      const { param, format: _, json: __, ...rest } = options;
      await withReader(configOf(rest, io), io, async ({ reader }) => {
        for (const text of formatTable(await reader.run(query, param), format)) io.out.write(text);
      });
    });
};

export default cypher;

function collect(text: string, found: Record<string, unknown>): Record<string, unknown> {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  try {
    if (at > 0) return { ...found, [name]: JSON.parse(text.slice(at + 1)) as unknown };
  } catch {
    // told below
  }
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `--param ${text} is not name=json. A text needs its quotes: --param 'login="ann@example.com"'.`,
  );
}

const help = `
Examples:
  okta-graph cypher 'MATCH (u:OktaUser) RETURN u.status AS status, count(*) AS users ORDER BY users DESC'
  okta-graph cypher 'MATCH (u:OktaUser {login: $login})-[:MEMBER_OF]->(g) RETURN g.name' --param 'login="ann@example.com"'
  okta-graph cypher 'MATCH (a:OktaApp) RETURN a.label' --format csv > apps.csv`;
