import { asError } from '../errors.ts';
import type { Kind, Node } from '../model/index.ts';
import type { Crawler, MirrorRun } from '../ports/sync.ts';
import type { Intake } from './intake.ts';
import type { LinksRead } from './links.ts';
import { withheld } from './report.ts';

// While a list is read page by page, somebody may change the org, and a row that moves between two pages is in
// neither. What such a list lacks is therefore looked for once more before it counts as gone.

interface Options {
  run: MirrorRun;
  crawler: Crawler;
}

interface LinkOptions extends Options {
  intakeOf: (kind: Kind) => Intake | null;
}

/** Above this the list is believed: so many are gone on purpose, or the brake holds them. */
const mostConfirmed = 1000;

/** The nodes of the mirror that a list of several pages left out although they exist. */
export async function findLost(kind: Kind, { run, crawler }: Options): Promise<readonly Node[]> {
  const ids = await run.staleNodes(kind, mostConfirmed + 1);
  return ids.length === 0 || ids.length > mostConfirmed ? [] : crawler.existing(kind, ids);
}

/** Reads the lists again that may have lost a row, and lack links which the mirror has. */
export async function confirmLinks(read: LinksRead, { run, crawler, intakeOf }: LinkOptions): Promise<void> {
  const { end, tally, doubtful } = read;
  const nears = new Map(doubtful.map((near) => [near.id, near]));
  for (const id of await run.staleNears(end, [...nears.keys()])) {
    try {
      for await (const { rows } of crawler.links(end, nears.get(id) as Node)) {
        await intakeOf(end.to)?.take(rows.flatMap(({ node }) => node ?? []));
        const links = rows.map((far) => ({ near: id, far: far.id, facts: far.facts }));
        await run.upsertLinks(end, links);
      }
    } catch (error) {
      const failure = asError(error);
      if (failure.details.status === 404) continue; // gone meanwhile
      read.complete = read.complete.filter((near) => near !== id);
      withheld(tally, failure);
    }
  }
}
