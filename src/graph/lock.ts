import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { asError, OktaGraphError } from '../errors.ts';
import { openToWrite } from './grafeo.ts';
import { holderName } from './lease.ts';

/**
 * Takes the lock `file`. Throws `MIRROR_LOCKED` with the name of its holder. It is an empty database, which the
 * system locks while it is open: a process that dies gives it back, whatever became of its id or its host.
 */
export async function takeLock(file: string): Promise<{ release(): Promise<void> }> {
  await make(file);
  const holder = `${file}.holder`;
  const database = await openToWrite(file).catch(async (error) => {
    throw asError(error).code === 'MIRROR_LOCKED' ? locked(await readHolder(holder)) : error;
  });
  await writeFile(holder, `${holderName()}, since ${new Date().toISOString()}`);
  return {
    async release() {
      await rm(holder, { force: true });
      await database.close();
    },
  };
}

/** Makes the file at one stroke: another process never finds half of it. */
async function make(file: string): Promise<void> {
  if (existsSync(file)) return;
  const half = `${file}.${randomUUID()}`;
  await (await openToWrite(half)).close();
  await link(half, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(half);
}

const readHolder = (holder: string) => readFile(holder, 'utf8').catch(() => 'a process that has just begun');

function locked(holder: string): OktaGraphError {
  return new OktaGraphError('MIRROR_LOCKED', `Another sync is running: ${holder}. Wait for it, or end it.`);
}
