import { asError } from '../errors.ts';
import { matches } from '../model/filter.ts';
import { describe, fieldAt, type Kind } from '../model/index.ts';
import type { Crawler, MirrorRun } from '../ports/sync.ts';
import { findLost } from './confirm.ts';
import type { Intake } from './intake.ts';
import { readAhead } from './readAhead.ts';
import { refused } from './report.ts';

interface Options {
  crawler: Crawler;
  run: MirrorRun;
  onPage: (id: string, read: number) => void;
}

/** Reads every record that Okta lists of `kind`, page by page, into the mirror. Never fails: the tally says how it ended. */
export async function collect(kind: Kind, intake: Intake, { crawler, run, onPage }: Options): Promise<void> {
  const { tally } = intake.reading.found;
  const { everyOrgHas: witness, each } = describe(kind).okta ?? {};
  let isWitnessed = witness === undefined;
  let pages = 0;
  try {
    for await (const page of readAhead(crawler.nodes(kind))) {
      pages += 1;
      if (page.absent !== undefined) await run.keepMatching(kind, fieldAt(kind, each?.param ?? '') ?? '', page.absent);
      const nodes = await intake.take(page.rows);
      isWitnessed ||= nodes.some((node) => witness !== undefined && matches(witness.filter, node));
      const known = page.setAside.flatMap(({ id }) => (id === null || intake.has(id) ? [] : [id]));
      await run.keepNodes(kind, known);
      tally.setAside.push(...page.setAside);
      if (page.refused !== undefined) refused(tally, asError(page.refused));
      onPage(kind, tally.read);
      intake.turn();
    }
    const lost = pages > 1 ? await intake.take(await findLost(kind, { crawler, run })) : [];
    if (lost.length > 0) tally.notes.push(`${lost.length} that the list left out between two pages were found by id.`);
    if (!isWitnessed) {
      tally.notes.push(
        `Every org has ${witness?.name}, but it was not listed: this credential seems to see only a part.`,
      );
    }
    intake.end();
  } catch (error) {
    intake.end(error);
  }
}
