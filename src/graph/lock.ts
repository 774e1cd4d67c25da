import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { OktaGraphError } from '../errors.ts';

/** Who holds a lock file. */
interface Holder {
  pid: number;
  host: string;
  /** When that process began: a process id may come back. */
  start: string;
}

const beatMs = 10_000;
// A holder on another host can't be asked: without a sign of life for this long it is taken for dead.
const silentMs = 120_000;

const self: Holder = { pid: process.pid, host: hostname(), start: new Date(performance.timeOrigin).toISOString() };

/** Takes the lock file, from a dead holder too. Throws `MIRROR_LOCKED` with the name of a living one. */
export async function takeLock(file: string): Promise<{ release(): Promise<void> }> {
  while (!(await create(file))) {
    const found = await readLock(file);
    if (found === null) continue; // released meanwhile
    if (await isAlive(file, found)) throw locked(file, found.holder);
    await remove(file, found.text);
  }
  // The database file is locked by the system as well: should a slow holder be taken for dead, nothing is mixed up.
  const timer = setInterval(() => utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await rm(file, { force: true });
    },
  };
}

async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify(self));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

interface Found {
  text: string;
  /** Null where the file is not whole: its holder died, or is about to, while writing it. */
  holder: Holder | null;
}

async function readLock(file: string): Promise<Found | null> {
  try {
    const text = await readFile(file, 'utf8');
    return { text, holder: parse(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

async function isAlive(file: string, { holder }: Found): Promise<boolean> {
  const beat = await stat(file).catch(() => null);
  if (beat === null || Date.now() - beat.mtimeMs > silentMs) return false;
  if (holder === null || holder.host !== self.host) return true;
  if (holder.pid === self.pid) return holder.start === self.start;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, and another user's
  }
}

/** Removes a dead holder's file, and only that: another process may have taken it over in between. */
async function remove(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await readFile(aside, 'utf8');
  if (taken === text) await rm(aside);
  else await rename(aside, file);
}

function locked(file: string, holder: Holder | null): OktaGraphError {
  const name = holder === null ? 'an unknown process' : `process ${holder.pid} on ${holder.host}`;
  const since = holder === null ? '' : `, which began at ${holder.start}`;
  const message = `Another sync is running: ${name}${since}. Wait for it. If you know it is dead, remove ${file}.`;
  return new OktaGraphError('MIRROR_LOCKED', message);
}
