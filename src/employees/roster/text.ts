import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { type ErrorCode, fileProblem, OktaGraphError } from '../../errors.ts';

/** Throws what is wrong with a file, as the end of a sentence about it. */
export type Refuse = (problem: string, line?: number) => never;

/** Refuses a file with this code; `subject` is what messages call it: `The roster people.csv`. */
export function refusal(code: ErrorCode, subject: string): Refuse {
  return (problem, line) => {
    throw new OktaGraphError(code, `${subject} ${problem}`, line === undefined ? {} : { line });
  };
}

/** Reads a file of text in UTF-8. */
export async function readText(file: string, refuse: Refuse): Promise<Buffer> {
  const bytes = await readFile(file).catch((cause) => refuse(`cannot be read: ${fileProblem(cause)}.`));
  return checkText(bytes, refuse);
}

/** Refuses bytes that are not text in UTF-8; gives them without their byte order mark. */
export function checkText(given: Uint8Array, refuse: Refuse): Buffer {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (isUtf16(bytes)) return refuse('is not UTF-8 but UTF-16. Save it as UTF-8.');
  if (!isUtf8(bytes)) {
    const line = firstBroken(bytes);
    return refuse(`is not UTF-8 (first on line ${line}). Save it as UTF-8.`, line);
  }
  if (bytes.includes(0)) return refuse('is not UTF-8 text: it holds zero bytes, as UTF-16 does. Save it as UTF-8.');
  return bytes.indexOf('\uFEFF') === 0 ? bytes.subarray(3) : bytes;
}

/** Says on which lines records are, the first five of them. */
export function linesOf(records: readonly { line: number }[]): string {
  const shown = records.slice(0, 5).map(({ line }) => line);
  const more = records.length - shown.length;
  return `line${records.length === 1 ? '' : 's'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Refuses what is broken in some records, if any is. */
export function refuseAny(broken: readonly { line: number }[], say: (lines: string) => string, refuse: Refuse): void {
  const [first] = broken;
  if (first !== undefined) refuse(say(linesOf(broken)), first.line);
}

/** Whether a byte order mark of UTF-16 stands first. */
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The first line that is not UTF-8: a newline byte is never part of another character. */
function firstBroken(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; ; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (newline === -1) return line;
    start = newline + 1;
  }
}
