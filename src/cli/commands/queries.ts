import { findQuery, readQueries } from '../../queries/shelf.ts';
import type { CommandModule } from '../command.ts';

/** Lists the saved questions, or shows one. */
const queries: CommandModule = (command, io) => {
  command
    .argument('[name]', 'show this query: its header and its text')
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action(async (name: string | undefined, { json }: { json?: boolean }) => {
      const all = await readQueries();
      const shown = name === undefined ? all : [findQuery(all, name)];
      if (json === true) {
        io.out.write(`${JSON.stringify({ queries: shown }, null, 2)}\n`);
      } else if (name !== undefined) {
        for (const { text, graphql } of shown) io.out.write(graphql === null ? text : `${text}\n${graphql}`);
      } else {
        const width = Math.max(...shown.map((query) => query.name.length));
        for (const query of shown) io.out.write(`${query.name.padEnd(width)}  ${query.title}\n`);
      }
    });
};

export default queries;

const help = `
Examples:
  okta-graph queries
  okta-graph queries why-user-has-app
  okta-graph queries --json`;
