import { asError, OktaGraphError } from '../errors.ts';
import type { End, Kind, Node } from '../model/index.ts';
import type { Crawler, Derivation, MirrorRun, MirrorWriter, SyncReport } from '../ports.ts';
import { type Collected, type Reading, readKind } from './collect.ts';
import { writeDerived } from './derive.ts';
import { collectLinks, type LinksRead, writeLinks } from './links.ts';
import { chooseEarly, type KindStep, type LinkStep, lacking, plan } from './plan.ts';
import { overallStatus, reported, type Tally } from './report.ts';
import { sweep } from './sweep.ts';

export interface SyncOptions {
  org: string;
  crawler: Crawler;
  writer: MirrorWriter;
  derivations?: readonly Derivation[];
  /** Removes what is gone even where it is a large part of a kind. */
  acceptShrink?: boolean;
  /** Reads each link from the side that tells all its facts, even where the other side costs fewer calls. */
  allFacts?: boolean;
  /** Called after every page with the collection's id and the records read of it so far. */
  onPage?: (id: string, read: number) => void;
}

/**
 * Copies the org into the mirror: every kind, then every link, then what follows from them, and last removes what
 * is proved gone. Throws only where nothing could be read or written at all; readers then keep the last finished sync.
 */
export async function sync(options: SyncOptions): Promise<SyncReport> {
  const run = await options.writer.begin();
  try {
    const report = await read(options, run);
    await run.finish(report);
    return report;
  } catch (error) {
    await run.abandon();
    throw asError(error);
  }
}

async function read(options: SyncOptions, run: MirrorRun): Promise<SyncReport> {
  const { crawler, derivations = [], onPage = () => {} } = options;
  const startedAt = new Date().toISOString();
  const steps = plan();
  const keep = (kind: Kind) => derivations.find(({ reads }) => reads === kind)?.fields ?? null;
  const start = ({ kind }: KindStep) => readKind(kind, { crawler, run, keep: keep(kind), onPage });

  const [scout, ...others] = steps.kinds; // alone and first: a refused credential costs one call
  if (scout === undefined) throw new OktaGraphError('INTERNAL', 'The model has no kind that Okta lists.');
  const kinds = new Map<Kind, Reading>([[scout.kind, start(scout)]]);
  for (const { whole } of kinds.values()) failIfNothingCanBeRead((await whole).tally);
  for (const step of others) kinds.set(step.kind, start(step));

  const links = await Promise.all(steps.links.map((step) => readLinks(step, kinds, options, run)));
  const collected = new Map<Kind, Collected>();
  for (const [kind, { whole }] of kinds) collected.set(kind, await whole);
  const readTallies = [...[...collected.values()].map(({ tally }) => tally), ...links.map(({ tally }) => tally)];
  for (const tally of readTallies) failIfUnusable(tally);

  const derived = [];
  for (const derivation of derivations) {
    const source = collected.get(derivation.reads);
    if (source !== undefined) derived.push(await writeDerived(derivation, source, run));
  }
  const nodes = [...[...collected].map(([kind, { tally }]) => ({ kind, tally })), ...derived];
  const allLinks = [...links, ...derived.flatMap((made) => made.links)];
  await sweep({ run, crawler, nodes, links: allLinks, acceptShrink: options.acceptShrink ?? false });

  const tallies = [...nodes, ...allLinks].map(({ tally }) => tally);
  return {
    status: overallStatus(tallies),
    org: options.org,
    startedAt,
    finishedAt: new Date().toISOString(),
    ...crawler.usage(),
    collections: tallies.map(reported).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

async function readLinks(
  { end, after }: LinkStep,
  kinds: ReadonlyMap<Kind, Reading>,
  { crawler, allFacts = false, onPage = () => {} }: SyncOptions,
  run: MirrorRun,
): Promise<LinksRead> {
  const readings = after.flatMap((kind) => kinds.get(kind) ?? []);
  const both = Promise.all(readings.map(({ whole }) => whole));
  if (end.route === null) {
    await both;
    const found = kinds.get(end.kind)?.found;
    const inRecord = await writeLinks(end, found?.links.get(end.name) ?? [], run);
    return concluded(inRecord, found);
  }
  const chosen = await choose(end, kinds, readings, allFacts);
  const nodesWritten = both.then(() => ({ isFarWhole: kinds.get(chosen.to)?.found.tally.isProof ?? false }));
  const nears = kinds.get(chosen.kind)?.found.nears ?? [];
  const listed = await collectLinks(chosen, nears, { crawler, run, nodesWritten, onPage });
  const lacks = lacking(chosen);
  if (lacks.length > 0 && listed.tally.upserted > 0) {
    listed.tally.notes.push(
      `Read from ${chosen.kind}.${chosen.name}, which saves calls but does not tell: ${lacks.join(', ')}.`,
    );
  }
  if (end.link.implied !== null) listed.tally.upserted += await run.upsertImplied(end);
  return listed;
}

/** The side to read the link from, as soon as it is known: links take longest, so they start early. */
async function choose(
  end: End,
  kinds: ReadonlyMap<Kind, Reading>,
  readings: readonly Reading[],
  allFacts: boolean,
): Promise<End> {
  const nearsOf = (kind: Kind): readonly Node[] => kinds.get(kind)?.found.nears ?? [];
  const isWhole = (kind: Kind) => kinds.get(kind)?.isWhole ?? true;
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

/** Ends the sync before it began: the credential is refused, or there is no answer, and the rest would only meet the same. */
function failIfNothingCanBeRead({ error, read }: Tally): void {
  const isSilent = error?.code === 'OKTA_UNAVAILABLE' && error.details.status === undefined;
  if (read === 0 && (error?.code === 'OKTA_UNAUTHENTICATED' || error?.code === 'SETTINGS' || isSilent)) throw error;
}

/** Ends the whole sync where it cannot be finished: it was stopped, or the mirror cannot be written. */
function failIfUnusable({ error }: Tally): void {
  const code = error?.code ?? '';
  if (code.startsWith('MIRROR_') || code === 'INTERNAL' || code === 'STOPPED') throw error;
}
