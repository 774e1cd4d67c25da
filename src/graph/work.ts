import { existsSync } from 'node:fs';
import { asError } from '../errors.ts';
import type { CypherEngine } from '../ports/cypher.ts';
import type { CustomAttributes, Log } from '../ports/host.ts';
import type { MirrorRun } from '../ports/sync.ts';
import { openToWrite } from './grafeo.ts';
import { takeLock } from './lock.ts';
import { damaged, makeFolders, type Places, publishWork, restoreWork } from './snapshots.ts';
import { prepare, startRun } from './store.ts';

export interface WorkOptions {
  places: Places;
  org: string;
  custom: CustomAttributes;
}

/** Starts a run over the work file of an embedded mirror. Throws `MIRROR_LOCKED` with the holder's name. */
export async function beginWork({ places, org, custom }: WorkOptions, warn: Log['warn']): Promise<MirrorRun> {
  await makeFolders(places);
  const lock = await takeLock(places.lock);
  let engine: CypherEngine | null = null;
  const end = async () => {
    await engine?.close();
    await lock.release();
  };
  try {
    engine = await openWork(places, warn);
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
async function openWork(places: Places, warn: Log['warn']): Promise<CypherEngine> {
  if (existsSync(places.work)) {
    try {
      return await openToWrite(places.work);
    } catch (error) {
      const { code, message } = asError(error);
      if (code === 'MIRROR_LOCKED') throw error;
      warn('The work file of an interrupted sync is damaged: the sync starts from the last snapshot.', { message });
    }
  }
  await restoreWork(places);
  try {
    return await openToWrite(places.work);
  } catch (error) {
    throw damaged(places, places.work, error);
  }
}
