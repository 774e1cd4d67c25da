import { createInterface } from 'node:readline/promises';
import type { PersonDecision } from '../../employees/decisions.ts';
import type { OpenCandidate, OpenCase } from './openCases.ts';
import { describeCase, waiting } from './reviewText.ts';

/** What a session of answers needs around it. */
export interface Session {
  input: NodeJS.ReadableStream;
  write(text: string): unknown;
  /** Who answers. */
  decidedBy: string;
  /** Finds an employee whom nothing spoke for. */
  find(employeeNumber: string): readonly OpenCandidate[];
  /** Keeps an answer for good, before the next question. */
  keep(decision: Omit<PersonDecision, 'line'>): Promise<void>;
  stop: AbortSignal;
}

/** Asks about one case after the other, until all are asked or the person quits. Resolves to the number of answers. */
export async function askAll(cases: readonly OpenCase[], session: Session): Promise<number> {
  const { write, decidedBy, stop } = session;
  const reader = createInterface({ input: session.input, terminal: false, signal: stop });
  const lines = reader[Symbol.asyncIterator](); // keeps lines that come before they are asked for
  let kept = 0;
  try {
    write(cases.length === 0 ? 'Nothing waits for a decision.\n' : `${waiting(cases.length)} ${keys}\n`);
    for (const [at, open] of cases.entries()) {
      write(`\n${at + 1} of ${cases.length}: ${describeCase(open)}`);
      const answer = await ask(open, lines, session);
      stop.throwIfAborted();
      if (answer === 'quit') break;
      if (answer === 'skip') continue;
      const decidedAt = new Date().toISOString();
      await session.keep({ user: open.account.id, ...answer, decidedBy, decidedAt });
      kept += 1;
      if (answer.employeeNumber === null) continue;
      for (const { accounts } of session.find(answer.employeeNumber)) accounts.push(open.account.login);
    }
  } finally {
    reader.close();
  }
  return kept;
}

type Answer = 'quit' | 'skip' | Pick<PersonDecision, 'employeeNumber' | 'note'>;

/** Asks until the answer is one. */
async function ask(open: OpenCase, lines: AsyncIterator<string>, session: Session): Promise<Answer> {
  for (;;) {
    session.write(`${numbers(open)}n, s, q or ?: `);
    const { value, done } = await lines.next();
    if (done === true) return 'quit';
    const answer = read(value.trim(), open, session);
    if (typeof answer !== 'string' || answer === 'quit' || answer === 'skip') return answer;
    session.write(`${answer}\n`);
  }
}

function numbers({ candidates }: OpenCase): string {
  return candidates.length === 0 ? '' : candidates.length === 1 ? '1, ' : `1-${candidates.length}, `;
}

/** What a line means: an answer, or what to say to it. */
function read(text: string, { candidates }: OpenCase, { find }: Session): Answer | string {
  const [word, note] = split(text);
  const key = word.toLowerCase();
  if (key === '?') return help;
  if (key === 's') return 'skip';
  if (key === 'q') return 'quit';
  if (key === 'n') return { employeeNumber: null, note };
  if (key === 'e') {
    if (note === null) return 'Which employee? Write the number behind it, as in: e 1002';
    const [number, more] = split(note);
    const [found] = find(number);
    if (found === undefined) return `There is no employee with the number ${number}.`;
    return { employeeNumber: found.employee.id, note: more };
  }
  const candidate = /^[1-9]$/.test(key) ? candidates[Number(key) - 1] : undefined;
  return candidate === undefined ? keys : { employeeNumber: candidate.employee.id, note };
}

/** The first word, and what follows it: a space or a comma is between. */
function split(text: string): [word: string, rest: string | null] {
  const [, word = '', rest = ''] = /^([^\s,]*)[\s,]*(.*)$/.exec(text) ?? [];
  return [word, rest === '' ? null : rest];
}

const keys = 'The number of an employee, n for nobody, s to skip, q to quit, ? for help.';

const help = `  1, 2, …    the account belongs to this employee
  e NUMBER   it belongs to the employee with this number, who is not shown
  n          it belongs to nobody in the roster
  s          skip it: it is asked again next time
  q          quit; every answer so far is kept
A note may follow: 1 asked her manager`;
