import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asError, OktaGraphError } from '../errors.ts';
import type {
  CustomAttributes,
  CypherEngine,
  Log,
  Mirror,
  MirrorRun,
  MirrorView,
  MirrorWriter,
  SyncReport,
} from '../ports.ts';
import { readReport } from './books.ts';
import { openToWrite } from './grafeo.ts';
import { takeLock } from './lock.ts';
import { createSnapshotEngine, type SnapshotEngine } from './snapshotEngine.ts';
import { makeFolders, type Places, placesOf, publishWork, readPointer, restoreWork } from './snapshots.ts';
import { prepare, startRun } from './store.ts';

interface EmbeddedOptions {
  dataDir: string;
  org: string;
  custom?: CustomAttributes;
  log?: Log;
}

/** A published snapshot, as readers of this process have it. */
interface Published {
  view: MirrorView & { engine: SnapshotEngine };
  report: SyncReport;
}

/** The mirror of one org in files of its own, without a server. Readers see the newest finished sync. */
export async function openEmbedded(
  options: EmbeddedOptions,
): Promise<{ mirror: Mirror; writer: MirrorWriter; close(): Promise<void> }> {
  const { org } = options;
  const places = placesOf(options.dataDir, org);
  let published: Promise<Published> | null = null;
  let publishedName: string | null = null;
  let run: MirrorRun | null = null;

  /** The newest snapshot: opened once, however many ask for it at the same time. */
  async function newest(): Promise<Published | null> {
    const name = await readPointer(places);
    if (name === null) return null;
    if (name !== publishedName || published === null) {
      void published?.then(({ view }) => view.engine.retire()).catch(() => undefined);
      publishedName = name;
      const opening = openPublished(places, org, name);
      published = opening;
      // A failure is not remembered: the next reader tries again.
      opening.catch(() => {
        if (published === opening) published = null;
      });
    }
    return published;
  }

  async function close(): Promise<void> {
    await run?.abandon();
    const last = await published?.catch(() => null);
    published = null;
    await last?.view.engine.close();
  }

  const mirror: Mirror = {
    async view() {
      const found = await newest();
      if (found === null) {
        throw new OktaGraphError('MIRROR_EMPTY', `The mirror of ${org} is empty. Run okta-graph sync first.`);
      }
      return found.view;
    },
    report: async () => (await newest())?.report ?? null,
    close,
  };
  const writer: MirrorWriter = {
    async begin() {
      const begun = await begin(places, options, () => {
        run = null; // or it would keep the closed database in memory
      });
      run = begun;
      return begun;
    },
  };
  return { mirror, writer, close };
}

async function openPublished(places: Places, org: string, name: string): Promise<Published> {
  const file = join(places.snapshots, name);
  const engine = createSnapshotEngine(file);
  try {
    const report = await readReport(engine, org);
    if (report === null) throw new OktaGraphError('MIRROR_DAMAGED', `${file} holds no report of a sync.`);
    return { view: { engine, org, snapshot: name, file, asOf: report.startedAt }, report };
  } catch (error) {
    await engine.close();
    throw damaged(places, file, error);
  }
}

async function begin(
  places: Places,
  { org, custom = {}, log }: EmbeddedOptions,
  ended: () => void,
): Promise<MirrorRun> {
  await makeFolders(places);
  const lock = await takeLock(places.lock);
  let engine: CypherEngine | null = null;
  const end = async () => {
    ended();
    await engine?.close();
    await lock.release();
  };
  try {
    engine = await openWork(places, log);
    const work = engine;
    await prepare(work);
    return await startRun({
      engine: work,
      org,
      custom,
      // The lock is the lease: the system keeps it for this process as long as it lives.
      lease: { check: async () => undefined, release: async () => undefined },
      async publish(mark) {
        await work.close();
        await publishWork(places, mark);
      },
      end,
    });
  } catch (error) {
    await end();
    throw error;
  }
}

/** The work file that an interrupted run left, or else a copy of the newest snapshot. */
async function openWork(places: Places, log: Log | undefined): Promise<CypherEngine> {
  if (existsSync(places.work)) {
    try {
      return await openToWrite(places.work);
    } catch (error) {
      const { code, message } = asError(error);
      if (code === 'MIRROR_LOCKED') throw error;
      log?.warn('The work file of an interrupted sync is damaged: the sync starts from the last snapshot.', {
        message,
      });
    }
  }
  await restoreWork(places);
  try {
    return await openToWrite(places.work);
  } catch (error) {
    throw damaged(places, places.work, error);
  }
}

function damaged({ folder }: Places, file: string, error: unknown): OktaGraphError {
  const known = asError(error);
  if (known.code === 'MIRROR_LOCKED') return known;
  const way = `Remove ${folder} and run okta-graph sync: it is read again from Okta.`;
  return new OktaGraphError('MIRROR_DAMAGED', `The mirror is damaged: ${file}. ${way}`, { cause: error });
}
