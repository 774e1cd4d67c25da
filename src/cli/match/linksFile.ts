import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
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

/** Writes a file whole or not at all: under another name first. */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new OktaGraphError('BAD_USER_INPUT', `Writing ${file} failed: ${makingProblem(cause)}.`, { cause });
  }
}
