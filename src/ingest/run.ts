import { asError } from '../errors.ts';
import { type Choice, usualChoice } from '../model/choice.ts';
import type { Kind } from '../model/index.ts';
import type { Crawler, Derivation, MirrorRun, MirrorWriter, SyncReport } from '../ports/sync.ts';
import { collect } from './collect.ts';
import { writeDerived } from './derive.ts';
import { type Collected, endContained, type Intake, openIntake } from './intake.ts';
import { KeptLinks } from './keptLinks.ts';
import type { LinksRead } from './links.ts';
import { type KindStep, listedKinds, type Plan, plan } from './plan.ts';
import { readLinks } from './readLinks.ts';
import { notChosen, overallStatus, reported, type Tally } from './report.ts';
import { refuseShrink, sweep } from './sweep.ts';

export interface SyncOptions {
  org: string;
  crawler: Crawler;
  writer: MirrorWriter;
  /** What to read; default: the preset `standard`. What is left out stays in the mirror as it was. */
  choice?: Choice;
  derivations?: readonly Derivation[];
  /** Removes what is gone even where it is a large part of a kind. */
  acceptShrink?: boolean;
  /** Reads each link from the side that tells all its facts, even where the other side costs fewer calls. */
  allFacts?: boolean;
  /** Called after every page with the collection's id and the records read of it so far. */
  onPage?: (id: string, read: number) => void;
  /** Called when all is read, before what follows from it is worked out: that can take a while. */
  onDerive?: (makes: readonly Kind[]) => void;
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
  const { crawler, derivations = [], choice = usualChoice, onPage = () => {}, onDerive = () => {} } = options;
  const startedAt = new Date().toISOString();
  const steps = plan(choice);
  const intakes = new Map<Kind, Intake>();
  const intakeOf = (kind: Kind) => intakes.get(kind) ?? null;
  for (const { kind } of steps.kinds) {
    const wanted = derivations.flatMap(({ fields }) => (fields[kind] === undefined ? [] : [fields[kind]]));
    const keep = wanted.length === 0 ? null : [...new Set(wanted.flat())];
    intakes.set(kind, openIntake(kind, { run, keep, intakeOf }));
  }
  const kept = keepLinks(derivations);
  const keptOf = (id: string) => kept.get(id) ?? null;

  await readKinds(steps, intakes, (kind, intake) => collect(kind, intake, { crawler, run, onPage }));
  const reads = new Map<string, Promise<LinksRead>>();
  const readOf = (id: string) => reads.get(id);
  for (const step of steps.links)
    reads.set(step.id, readLinks(step, { ...options, choice, onPage, run, intakeOf, keptOf, readOf }));
  for (const step of steps.kinds) void conclude(step, intakes, reads);
  const links = await Promise.all(reads.values());
  const collected = new Map<Kind, Collected>();
  for (const [kind, { reading }] of intakes) collected.set(kind, await reading.whole);
  for (const { tally } of [...collected.values(), ...links]) failIfUnusable(tally);

  const isFree = options.acceptShrink ?? false;
  const sources = [...collected].map(([kind, { tally }]) => ({ kind, tally }));
  let isRefused = !isFree && (await refuseShrink(run, sources, links));
  const derived = [];
  for (const derivation of derivations) {
    onDerive(derivation.makes);
    const made = await writeDerived(derivation, { run, read: { collected, kept, links }, isFree, isHeld: isRefused });
    isRefused ||= made.isRefused;
    derived.push(made);
  }
  const nodes = [...sources, ...derived.flatMap((made) => made.nodes)];
  const allLinks = [...links, ...derived.flatMap((made) => made.links)];
  if (!isRefused) await sweep({ run, crawler, nodes, links: allLinks, intakeOf });

  const tallies = [...nodes, ...allLinks].map(({ tally }) => tally);
  const collections = [...tallies.map(reported), ...steps.leftOut.map(notChosen)];
  return {
    status: overallStatus(tallies),
    org: options.org,
    startedAt,
    finishedAt: new Date().toISOString(),
    ...crawler.usage(),
    collections: collections.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** A place for the rows of every link that a derivation looks at, with the facts that any of them needs. */
function keepLinks(derivations: readonly Derivation[]): Map<string, KeptLinks> {
  const wanted = new Map<string, Set<string>>();
  for (const [id, facts] of derivations.flatMap(({ links }) => Object.entries(links))) {
    wanted.set(id, new Set([...(wanted.get(id) ?? []), ...facts]));
  }
  return new Map([...wanted].map(([id, facts]) => [id, new KeptLinks([...facts])]));
}

/** Starts to read every kind that Okta lists. The first comes alone: a refused credential costs one call. */
async function readKinds(
  steps: Plan,
  intakes: ReadonlyMap<Kind, Intake>,
  start: (kind: Kind, intake: Intake) => Promise<void>,
): Promise<void> {
  const { scout, others } = listedKinds(steps);
  const startOne = (kind: Kind) => start(kind, intakes.get(kind) as Intake); // every step has one
  await startOne(scout);
  failIfNothingCanBeRead((intakes.get(scout) as Intake).reading.found.tally);
  for (const kind of others) void startOne(kind); // it never fails: the tally tells how it ended
}

/** Ends the reading of a contained kind once all the links that hold its records are read. */
async function conclude(
  { kind, containers }: KindStep,
  intakes: ReadonlyMap<Kind, Intake>,
  reads: ReadonlyMap<string, Promise<LinksRead>>,
): Promise<void> {
  if (containers.length === 0) return;
  const found = await Promise.all(containers.flatMap(({ id }) => reads.get(id) ?? []));
  const tallies = found.map(({ tally }) => tally);
  endContained(intakes.get(kind) as Intake, tallies); // every step has one
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
