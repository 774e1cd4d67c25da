import { asError, OktaGraphError } from '../errors.ts';
import type { Kind, Node } from '../model/index.ts';
import type { Crawler, MirrorRun } from '../ports.ts';
import type { LinksRead } from './links.ts';
import { type Tally, withheld } from './report.ts';

// While a list is read page by page, somebody may change the org, and a row that moves between two pages is in
// neither. What such a list lacks is therefore looked for once more before it counts as gone.

interface Options {
  run: MirrorRun;
  crawler: Crawler;
}

/** Above this the list is believed: so many are gone on purpose, and a person has seen the brake. */
const mostConfirmed = 1000;

/** Asks by id for the nodes that a list of several pages left out, and writes those that exist. */
export async function confirmNodes(kind: Kind, tally: Tally, { run, crawler }: Options): Promise<void> {
  try {
    const ids = await run.staleNodes(kind, mostConfirmed + 1);
    if (ids.length === 0 || ids.length > mostConfirmed) return;
    const found = await crawler.existing(kind, ids);
    if (found.length === 0) return;
    await run.upsertNodes(kind, found);
    tally.upserted += found.length;
    tally.notes.push(`${found.length} that the list had left out between two pages were found by id.`);
  } catch (error) {
    withheld(tally, asError(error));
  }
}

/** Reads the lists again that came in several pages, or empty, and lack links which the mirror has. */
export async function confirmLinks(read: LinksRead, { run, crawler }: Options): Promise<void> {
  const { end, tally, doubtful } = read;
  const nears = new Map(doubtful.map((near) => [near.id, near]));
  for (const id of await run.staleNears(end, [...nears.keys()])) {
    try {
      for await (const { rows } of crawler.links(end, nears.get(id) as Node)) {
        const links = rows.map((far) => ({ near: id, far: far.id, facts: far.facts }));
        await run.upsertLinks(end, links);
      }
    } catch (error) {
      if (error instanceof OktaGraphError && error.details.status === 404) continue; // gone meanwhile
      read.complete = read.complete.filter((near) => near !== id);
      withheld(tally, asError(error));
    }
  }
}
