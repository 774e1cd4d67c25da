import { existsSync } from 'node:fs';
import { access, constants, type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { makingProblem } from '../errors.ts';
import { decidedAtMs, type PersonDecision } from './decisions.ts';
import { trimmed } from './key.ts';
import { headerOf, readCsv, separatorOf } from './roster/csv.ts';
import type { Sheet } from './roster/sheet.ts';
import { checkText, type Refuse, readText, refusal, refuseAny } from './roster/text.ts';

const names = ['user', 'employee_number', 'decided_by', 'decided_at', 'note'] as const;
type Name = (typeof names)[number];

/** Lines that people write between the decisions. */
const comment = '#';

/**
 * Reads what people decided. A broken file is refused as a whole with `DECISIONS` and the lines, and so is a missing
 * one, save where it may be lacking because nobody has decided yet.
 */
export async function readDecisions(file: string, options: { mayBeMissing?: boolean } = {}): Promise<PersonDecision[]> {
  if (options.mayBeMissing === true && !existsSync(file)) return [];
  const refuse = refuserOf(file);
  return toDecisions(readCsv(await readText(file, refuse), refuse, { comment }), refuse);
}

/** Reads decisions from the bytes of a file; `name` is what messages call it. */
export function parseDecisions(bytes: Uint8Array, { name }: { name: string }): PersonDecision[] {
  const refuse = refuserOf(name);
  return toDecisions(readCsv(checkText(bytes, refuse), refuse, { comment }), refuse);
}

/** Refuses a file that `appendDecision` would refuse, and leaves it as it is: a missing one is not made. */
export async function checkDecisionsFile(file: string): Promise<void> {
  const refuse = refuserOf(file);
  if (!existsSync(file)) {
    await access(dirname(file), constants.W_OK).catch(cannotWrite(refuse));
    return;
  }
  const handle = await openToAdd(file, refuse);
  try {
    shapeOf(await handle.readFile(), refuse);
  } finally {
    await handle.close();
  }
}

/**
 * Adds a decision at the end of the file, and makes the file where there is none. What is there stays as it is. The
 * line is written at once, so that a killed program leaves it whole or not at all, and two people may add at a time.
 */
export async function appendDecision(file: string, decision: Omit<PersonDecision, 'line'>): Promise<void> {
  const refuse = refuserOf(file);
  const handle = await openToAdd(file, refuse);
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.from(lineFor(decision, await handle.readFile(), refuse));
    const { bytesWritten } = await handle.write(bytes);
    if (bytesWritten < bytes.length) {
      await handle.truncate(size);
      refuse('cannot be written: the disk is full.');
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const openToAdd = (file: string, refuse: Refuse): Promise<FileHandle> => open(file, 'a+').catch(cannotWrite(refuse));

const cannotWrite = (refuse: Refuse) => (cause: unknown) => refuse(`cannot be written: ${makingProblem(cause)}.`);

const refuserOf = (file: string) => refusal('DECISIONS', `The decisions ${file}`);

/** Stands for a time that is left out, which is fine. */
const anyDay = '2000-01-01';

function toDecisions(sheet: Sheet, refuse: Refuse): PersonDecision[] {
  const { records } = sheet;
  const found = placesOf(sheet.header, refuse, sheet.line);
  const read = (name: Name, fields: Sheet['records'][number]['fields']) => trimmed(fields[found.get(name) ?? -1]);
  const needed = ['user', 'employee_number'] as const;
  const missing = needed.find((name) => !found.has(name));
  if (missing !== undefined) {
    return refuse(`has no column ${missing}. Its header should be ${names.join(',')}.`, sheet.line);
  }
  refuseAny(
    records.filter(({ fields }) => read('user', fields) === null),
    (lines) => `has rows without a user (${lines}). Every decision is about one.`,
    refuse,
  );
  refuseAny(
    records.filter(({ fields }) => Number.isNaN(decidedAtMs(read('decided_at', fields) ?? anyDay))),
    (lines) => `has a decided_at that is no time (${lines}). Write it as 2026-03-28T10:05:34Z.`,
    refuse,
  );
  return records.map(({ line, fields }) => ({
    user: read('user', fields) ?? '',
    employeeNumber: read('employee_number', fields),
    decidedBy: read('decided_by', fields),
    decidedAt: read('decided_at', fields),
    note: read('note', fields),
    line,
  }));
}

function placesOf(header: readonly string[], refuse: Refuse, line: number): Map<Name, number> {
  const plain = header.map((name) => name.trim().toLowerCase());
  const twice = names.find((name) => plain.indexOf(name) !== plain.lastIndexOf(name));
  if (twice !== undefined) refuse(`has the column ${twice} twice.`, line);
  return new Map(names.filter((name) => plain.includes(name)).map((name) => [name, plain.indexOf(name)]));
}

/** What a line that is added has to look like: where the columns are, the separator and the line ends. */
function shapeOf(there: Buffer, refuse: Refuse) {
  const text = checkText(there, refuse);
  const own = headerOf(text, comment);
  const header = own === '' ? names.join(',') : own;
  const columns = readCsv(Buffer.from(header), refuse).header;
  const places = placesOf(columns, refuse, 1);
  const missing = names.find((name) => !places.has(name));
  if (missing !== undefined) refuse(`has no column ${missing}. Its header should be ${names.join(',')}.`, 1);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const isEnded = text.length === 0 || text[text.length - 1] === 0x0a;
  return { width: columns.length, places, delimiter: separatorOf(header), end, isEnded, hasHeader: own !== '' };
}

/** The decision as a line of this file: in its columns, with its separator and its line ends. */
function lineFor(decision: Omit<PersonDecision, 'line'>, there: Buffer, refuse: Refuse): string {
  const { width, places, delimiter, end, isEnded, hasHeader } = shapeOf(there, refuse);
  const values: Record<Name, string | null> = {
    user: decision.user,
    employee_number: decision.employeeNumber,
    decided_by: decision.decidedBy,
    decided_at: decision.decidedAt,
    note: decision.note,
  };
  const row: string[] = Array.from({ length: width }, () => '');
  for (const [name, place] of places) row[place] = values[name] ?? '';
  const line = stringify([row], { delimiter, record_delimiter: end, quoted_match: /^#|[\r\n]/ });
  return (isEnded ? '' : end) + (hasHeader ? '' : `${names.join(',')}${end}`) + line;
}
