import { type End, ends, type Kind } from '../../src/model/index.ts';
import { node, type OpenMirror, syncOnce } from '../graph/mirrors.ts';
import { links, nodes } from './company.ts';

/** Writes the company to a mirror, as a sync would. */
export async function writeCompany(opened: OpenMirror): Promise<void> {
  await syncOnce(opened, async (run) => {
    for (const [kind, rows] of Object.entries(nodes)) {
      const written = Object.entries(rows).map(([id, fields]) => node(kind as Kind, id, fields));
      await run.upsertNodes(kind as Kind, written);
    }
    for (const [id, rows] of Object.entries(links)) {
      const { dangling } = await run.upsertLinks(
        endOf(id),
        rows.map(([near, far, facts = {}]) => ({ near, far, facts: facts as Record<string, string> })),
      );
      if (dangling.length > 0) throw new Error(`${id} leads nowhere: ${JSON.stringify(dangling)}`);
    }
  });
}

function endOf(id: string): End {
  const [kind = '', name = ''] = id.split('.');
  const end = ends(kind as Kind)[name];
  if (end === undefined) throw new Error(`There is no link ${id}.`);
  return end;
}
