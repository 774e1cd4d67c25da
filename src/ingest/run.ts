import { asError, OktaGraphError } from '../errors.ts';
import type { Kind, Node } from '../model/index.ts';
import type { Crawler, Derivation, MirrorRun, MirrorWriter, SyncReport } from '../ports.ts';
import { type Collected, collectKind } from './collect.ts';
import { writeDerived } from './derive.ts';
import { collectLinks, type LinksRead, writeLinks } from './links.ts';
import { chooseRoute, type KindStep, type LinkStep, lacking, plan } from './plan.ts';
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
  const collect = ({ kind }: KindStep) => collectKind(kind, { crawler, run, keep: keep(kind), onPage });

  const [scout, ...others] = steps.kinds; // alone and first: a refused credential costs one call
  if (scout === undefined) throw new OktaGraphError('INTERNAL', 'The model has no kind that Okta lists.');
  const kinds = new Map<Kind, Promise<Collected>>([[scout.kind, collect(scout)]]);
  const first = await kinds.get(scout.kind);
  if (first !== undefined) failIfNothingCanBeRead(first.tally);
  for (const step of others) kinds.set(step.kind, collect(step));

  const links = await Promise.all(steps.links.map((step) => readLinks(step, kinds, options, run)));
  const collected = new Map<Kind, Collected>();
  for (const [kind, pending] of kinds) collected.set(kind, await pending);
  const readTallies = [...[...collected.values()].map(({ tally }) => tally), ...links.map(({ tally }) => tally)];
  for (const tally of readTallies) failIfUnusable(tally);

  const derived = [];
  for (const derivation of derivations) {
    const source = collected.get(derivation.reads);
    if (source !== undefined) derived.push(await writeDerived(derivation, source, run));
  }
  const nodes = [...[...collected].map(([kind, { tally, pages }]) => ({ kind, tally, pages })), ...derived];
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
  kinds: ReadonlyMap<Kind, Promise<Collected>>,
  { crawler, allFacts = false, onPage = () => {} }: SyncOptions,
  run: MirrorRun,
): Promise<LinksRead> {
  const found = new Map<Kind, Collected>();
  for (const kind of after) {
    const pending = kinds.get(kind);
    if (pending !== undefined) found.set(kind, await pending);
  }
  const nearsOf = (kind: Kind): readonly Node[] => found.get(kind)?.nears ?? [];
  if (end.route === null) {
    const inRecord = await writeLinks(end, found.get(end.kind)?.links.get(end.name) ?? [], run);
    return concluded(inRecord, found, nearsOf(end.kind));
  }
  const chosen = chooseRoute(end, nearsOf, allFacts).end;
  const isFarWhole = found.get(chosen.to)?.tally.isProof ?? false;
  const listed = await collectLinks(chosen, nearsOf(chosen.kind), { crawler, run, isFarWhole, onPage });
  const lacks = lacking(chosen);
  if (lacks.length > 0 && listed.tally.upserted > 0) {
    listed.tally.notes.push(
      `Read from ${chosen.kind}.${chosen.name}, which saves calls but does not tell: ${lacks.join(', ')}.`,
    );
  }
  if (end.link.implied !== null) listed.tally.upserted += await run.upsertImplied(end);
  return listed;
}

/** Links in records are seen for every record that was read. */
function concluded(links: LinksRead, found: ReadonlyMap<Kind, Collected>, nears: readonly Node[]): LinksRead {
  const record = found.get(links.end.kind)?.tally;
  if (links.tally.status === 'done') {
    links.complete = nears.map(({ id }) => id);
    links.tally.status = record?.status ?? 'failed';
    links.tally.error = record?.error ?? null;
  }
  return links;
}

/** Ends the sync before it began: the credential is refused, or there is no answer, and the rest would only meet the same. */
function failIfNothingCanBeRead({ error, read }: Tally): void {
  const isSilent = error?.code === 'OKTA_UNAVAILABLE' && error.details.status === undefined;
  if (read === 0 && (error?.code === 'OKTA_UNAUTHENTICATED' || error?.code === 'SETTINGS' || isSilent)) throw error;
}

/** Ends the whole sync where it cannot be finished: the mirror cannot be written. */
function failIfUnusable({ error }: Tally): void {
  const code = error?.code ?? '';
  if (code.startsWith('MIRROR_') || code === 'INTERNAL') throw error;
}
