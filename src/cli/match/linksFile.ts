import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Case } from '../../employees/case.ts';
import { compare } from '../../employees/finding.ts';
import { makingProblem, OktaGraphError } from '../../errors.ts';

/** The cases as lines of JSON, in the order of the users' ids, a few thousand at a time. */
export function* linkLines(cases: readonly Case[]): Generator<string> {
  const sorted = cases.toSorted((a, b) => compare(a.userId, b.userId));
  for (let from = 0; from < sorted.length; from += linesAtOnce) {
    yield sorted
      .slice(from, from + linesAtOnce)
      .map((one) => `${JSON.stringify(toLine(one))}\n`)
      .join('');
  }
}

/** About a megabyte: one write each. */
const linesAtOnce = 2_000;

/** Who decided stands only where a person did. */
function toLine(one: Case): object {
  const { userId, decision, employeeNumber, confidence, method, evidence, candidates, decidedBy } = one;
  const line = { userId, decision, employeeNumber, confidence, method, evidence, candidates };
  return decidedBy === null ? line : { ...line, decidedBy };
}

/** Refuses to write the links over a file they are made from: `from` are its files by the option that names them. */
export function refuseOverwrite(out: string, from: Readonly<Record<string, readonly string[]>>): void {
  for (const [option, files] of Object.entries(from)) {
    if (!files.some((file) => real(file) === real(out))) continue;
    throw new OktaGraphError('BAD_USER_INPUT', `--out ${out} is the file of ${option}: name another one.`);
  }
}

/** Where a file really is, if it is there. */
const real = (file: string) => (existsSync(file) ? realpathSync(file) : file);

/**
 * Writes a file whole or not at all: under another name first, beside what a link leads to. A pipe or a device gets the pieces
 * as they come. Throws `BAD_USER_INPUT` where it cannot be written, and an `AbortError` once `stop` is aborted.
 */
export async function writeWhole(file: string, pieces: Iterable<string>, stop: AbortSignal): Promise<void> {
  const target = real(file);
  const there = statSync(target, { throwIfNoEntry: false });
  const isKept = there !== undefined && !there.isFile() && !there.isDirectory();
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    if (isKept) await writePieces(await open(target, 'w'), pieces, stop);
    else {
      const handle = await open(draft, 'wx');
      await writePieces(handle, pieces, stop);
      await rename(draft, target);
    }
  } catch (cause) {
    await rm(draft, { force: true });
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new OktaGraphError('BAD_USER_INPUT', `Writing ${file} failed: ${makingProblem(cause)}.`, { cause });
  }
}

async function writePieces(handle: FileHandle, pieces: Iterable<string>, stop: AbortSignal): Promise<void> {
  try {
    for (const piece of pieces) {
      stop.throwIfAborted();
      await handle.writeFile(piece);
    }
    if ((await handle.stat()).isFile()) await handle.sync();
  } finally {
    await handle.close();
  }
}
