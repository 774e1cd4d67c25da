import { join } from 'node:path';
import { OktaGraphError } from '../errors.ts';
import type { Mirror, MirrorView } from '../ports/cypher.ts';
import type { CustomAttributes, Log } from '../ports/host.ts';
import type { MirrorRun, MirrorWriter, SyncReport } from '../ports/sync.ts';
import { readReport } from './books.ts';
import { createSnapshotEngine, type SnapshotEngine } from './snapshotEngine.ts';
import { damaged, type Places, placesOf, readPointer } from './snapshots.ts';
import { beginInThread } from './writer.ts';

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
      run = await beginInThread({ places, org, custom: options.custom ?? {} }, options.log);
      return run;
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
