import { asError } from '../errors.ts';
import { type Choice, reachOf } from '../model/choice.ts';
import { type End, fieldValue, flip, isContaining, type Kind, type Node } from '../model/index.ts';
import type { Linked } from '../ports/source.ts';
import type { Crawler, MirrorRun } from '../ports/sync.ts';
import type { Collected, Intake } from './intake.ts';
import type { KeptLinks } from './keptLinks.ts';
import { collectLinks, type LinksRead, writeLinks } from './links.ts';
import { chooseEarly, type LinkStep, lacking } from './plan.ts';
import { ended, tally } from './report.ts';

interface Options {
  crawler: Crawler;
  run: MirrorRun;
  choice: Choice;
  allFacts?: boolean;
  intakeOf: (kind: Kind) => Intake | null;
  /** Where the rows of the link of that name are kept for derivations; null where none looks at them. */
  keptOf: (id: string) => KeptLinks | null;
  /** How the links of that name were read, once they were; undefined where they are not. */
  readOf: (id: string) => Promise<LinksRead> | undefined;
  onPage: (id: string, read: number) => void;
}

/** Reads the links of one step, from the side that costs less, or out of the records. Never fails. */
export async function readLinks({ end, after }: LinkStep, options: Options): Promise<LinksRead> {
  const { run, intakeOf } = options;
  const kept = options.keptOf(end.id);
  const readings = after.flatMap((kind) => intakeOf(kind)?.reading ?? []);
  const both = Promise.all(readings.map(({ whole }) => whole));
  if (end.route === null) {
    await both;
    const found = intakeOf(end.kind)?.reading.found;
    return concluded(await writeLinks(end, found?.links.get(end.name) ?? [], run, kept), found);
  }
  const chosen = await choose(end, options, readings);
  const nodesWritten = both.then(() => ({ isFarWhole: intakeOf(chosen.to)?.reading.found.tally.isProof ?? false }));
  const intake = isContaining(chosen) ? intakeOf(chosen.to) : null;
  const listed = await readReached(chosen, options, (nears) =>
    collectLinks(chosen, nears, {
      ...options,
      nodesWritten,
      intake,
      kept,
      farsOf: (values) => farsOf(chosen, values, options),
    }),
  );
  const lacks = lacking(chosen);
  if (lacks.length > 0 && listed.tally.upserted > 0) {
    listed.tally.notes.push(
      `Read from ${chosen.kind}.${chosen.name}, which saves calls but does not tell: ${lacks.join(', ')}.`,
    );
  }
  if (end.link.implied !== null) listed.tally.upserted += await run.upsertImplied(end);
  return listed;
}

/** Every far node that has one of the values in the field that the route names. */
async function farsOf(end: End, values: readonly string[], { intakeOf }: Options): Promise<Linked[]> {
  const field = end.route?.standsFor?.field ?? '';
  const found = await intakeOf(end.to)?.reading.whole;
  const fars = (found?.nears ?? []).filter((node) => values.includes(String(fieldValue(node, field))));
  return fars.map(({ id }) => ({ id, facts: {} }));
}

/** Reads the links of the near nodes that the choice reaches: all, or only administrators. */
async function readReached(
  end: End,
  options: Options,
  collect: (nears: readonly Node[]) => Promise<LinksRead>,
): Promise<LinksRead> {
  const { choice, intakeOf } = options;
  const nears = intakeOf(end.kind)?.reading.found.nears ?? [];
  if (reachOf(end, choice) !== 'admins') return collect(nears);
  try {
    const admins = await findAdmins(end, options);
    const read = await collect(nears.filter(({ id }) => admins.has(id)));
    const others = nears.filter(({ id }) => !admins.has(id));
    // The list is proof only where it is of all those who have such links.
    if (end.route?.perNear?.isProof) read.complete.push(...others.map(({ id }) => id));
    else if (others.length > 0) read.tally.notes.push(`Only administrators were asked for: ${admins.size}.`);
    return read;
  } catch (error) {
    const read: LinksRead = { tally: tally(end.id), end, complete: [], doubtful: [] };
    ended(read.tally, asError(error));
    return read;
  }
}

/** Near nodes that hold an administrator role: those that Okta lists, and those that have it through something else. */
async function findAdmins(end: End, { crawler, run, intakeOf, readOf }: Options): Promise<ReadonlySet<string>> {
  const listed = await crawler.admins(end);
  const through = end.route?.perNear?.through;
  const link = through === undefined ? undefined : await readOf(through.link);
  if (through === undefined || link === undefined) return listed;
  const declared = link.end.isDeclared ? link.end : flip(link.end);
  const holders = declared === null ? [] : (intakeOf(declared.kind)?.reading.found.nears ?? []);
  const giving = holders.filter((node) => fieldValue(node, through.field) === through.is).map(({ id }) => id);
  const given = declared === null ? [] : await run.linkedFars(declared, giving);
  return new Set([...listed, ...given]);
}

/** The side to read the link from, as soon as it is known: links take longest, so they start early. */
async function choose(
  end: End,
  { intakeOf, allFacts = false }: Options,
  readings: readonly Intake['reading'][],
): Promise<End> {
  const nearsOf = (kind: Kind): readonly Node[] => intakeOf(kind)?.reading.found.nears ?? [];
  const isWhole = (kind: Kind) => intakeOf(kind)?.reading.isWhole ?? true;
  for (;;) {
    const more = Promise.race(readings.filter((reading) => !reading.isWhole).map((reading) => reading.more()));
    const chosen = chooseEarly(end, nearsOf, isWhole, allFacts);
    if (chosen !== null) return chosen;
    await more;
  }
}

/** Links in records are seen for every record that was read. */
function concluded(links: LinksRead, found: Collected | undefined): LinksRead {
  if (links.tally.status === 'done') {
    links.complete = (found?.nears ?? []).map(({ id }) => id);
    links.tally.status = found?.tally.status ?? 'failed';
    links.tally.error = found?.tally.error ?? null;
  }
  return links;
}
