import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asError, OktaGraphError } from '../errors.ts';

/** The files of one org's embedded mirror. */
export interface Places {
  folder: string;
  /** The database a sync writes. */
  work: string;
  /** What the writer holds. */
  lock: string;
  /** Holds the name of the newest published snapshot. */
  pointer: string;
  snapshots: string;
}

// The newest, and two before it: a reader that has just read the pointer still finds its file.
const keptSnapshots = 3;

export function placesOf(dataDir: string, org: string): Places {
  const folder = join(dataDir, encodeURIComponent(org).replace(/^\./, '%2E'));
  return {
    folder,
    work: join(folder, 'work.grafeo'),
    lock: join(folder, 'lock.grafeo'),
    pointer: join(folder, 'current'),
    snapshots: join(folder, 'snapshots'),
  };
}

/** Makes the folders, and proves that they can be written. */
export async function makeFolders({ folder, snapshots }: Places): Promise<void> {
  try {
    await mkdir(snapshots, { recursive: true });
    const probe = join(folder, `${randomUUID()}.tmp`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `The data directory can't be written: ${folder} (${code}). Set OKTA_GRAPH_DATA to a directory that can.`;
    throw new OktaGraphError('SETTINGS', message, { cause: error });
  }
}

/** Name of the newest published snapshot; null before the first. */
export async function readPointer({ pointer }: Places): Promise<string | null> {
  try {
    return (await readFile(pointer, 'utf8')).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new OktaGraphError('MIRROR_UNAVAILABLE', `${pointer} can't be read (${code}).`, { cause: error });
  }
}

/** Puts a copy of the newest snapshot in the place of the work file, or nothing where there is no snapshot. */
export async function restoreWork(places: Places): Promise<void> {
  const { work, snapshots } = places;
  await rm(work, { force: true });
  await rm(`${work}.wal`, { force: true, recursive: true });
  const name = await readPointer(places);
  if (name === null) return;
  const half = `${work}.tmp`;
  await copyFile(join(snapshots, name), half, constants.COPYFILE_FICLONE);
  await rename(half, work);
}

/** Turns the closed work file into the newest snapshot. Readers see all of it, or the one before. */
export async function publishWork(places: Places, mark: string): Promise<void> {
  const { folder, work, pointer, snapshots } = places;
  if (existsSync(`${work}.wal`)) {
    throw new OktaGraphError('INTERNAL', `${work} was not closed as a whole. Run okta-graph sync again.`);
  }
  const name = `${mark.replace(/[-:.]/g, '')}.grafeo`;
  await settle(work);
  await rename(work, join(snapshots, name));
  await settle(snapshots);
  const half = `${pointer}.tmp`;
  await writeFile(half, `${name}\n`);
  await settle(half);
  await rename(half, pointer);
  await settle(folder);
  await removeOld(snapshots, name);
}

/** What a file that can't be read means, with the way out. */
export function damaged({ folder }: Places, file: string, error: unknown): OktaGraphError {
  const known = asError(error);
  if (known.code === 'MIRROR_LOCKED') return known;
  const way = `Remove ${folder} and run okta-graph sync: it is read again from Okta.`;
  return new OktaGraphError('MIRROR_DAMAGED', `The mirror is damaged: ${file}. ${way}`, { cause: error });
}

/** A file that is open stays readable after it is removed, save on Windows, where it is removed later. */
async function removeOld(snapshots: string, newest: string): Promise<void> {
  const names = (await readdir(snapshots)).filter((name) => name.endsWith('.grafeo') && name <= newest).sort();
  for (const name of names.slice(0, -keptSnapshots)) {
    await rm(join(snapshots, name), { force: true }).catch(() => undefined);
  }
}

/** Waits until a file or a folder is on the disk. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
