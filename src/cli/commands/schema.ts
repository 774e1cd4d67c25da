import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OktaGraphError } from '../../errors.ts';
import { renderAll } from '../../render/files.ts';
import type { CommandModule } from '../command.ts';

/** Prints what is rendered from the model. */
const schema: CommandModule = (command, io) => {
  command
    .argument('[file]', 'schema.graphql, graph.cypher or model.md', 'schema.graphql')
    .option('--out <dir>', 'write all files into this folder instead')
    .addHelpText('after', help)
    .action((file: string, { out }: { out?: string }) => {
      const files = renderAll();
      if (out !== undefined) {
        const folder = resolve(io.cwd, out);
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
        io.err.write(`Wrote ${Object.keys(files).join(', ')} to ${out}\n`);
        return;
      }
      const text = files[file];
      if (text === undefined) {
        const known = Object.keys(files).join(', ');
        throw new OktaGraphError('BAD_USER_INPUT', `There is no ${file}. There are: ${known}.`);
      }
      io.out.write(text);
    });
};

export default schema;

const help = `
Examples:
  okta-graph schema > schema.graphql
  okta-graph schema graph.cypher
  okta-graph schema --out schema`;
