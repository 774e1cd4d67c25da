import { OktaGraphError } from '../errors.ts';
import { wayOut } from './grammar.ts';
import type { GuardAnswer, GuardTask } from './guard-process.ts';
import { Killable } from './killable.ts';

/** Decides which texts may run. */
export interface Guard {
  /** Throws `CYPHER_REFUSED` or `CYPHER_INVALID` with the place; returns the procedures that the text calls. */
  check(query: string): Promise<{ procedures: readonly string[] }>;
  close(): Promise<void>;
}

const MAX_LENGTH = 100_000; // letters; the longest query that a person wrote and we saw has 4,000
const MAX_WAITING = 32;
const MAX_REMEMBERED = 500;
const MAX_REMEMBERED_LENGTH = 4_000; // so that all remembered texts stay below 4 MB

// A text takes 3 ms, and the longest plain one 1 s: what takes longer was made to. So is what fills the memory,
// as the parser remembers every way through the grammar that it has met.
const TIMEOUT_MS = 5_000;
const MAX_MEMORY_BYTES = 512 * 2 ** 20;

/** A guard whose parser runs in a process of its own: heavy to load, and to be killed when a text is too intricate. */
export function createGuard(timeoutMs = TIMEOUT_MS): Guard {
  const watch = { timeoutMs, maxMemoryBytes: MAX_MEMORY_BYTES };
  const verdicts = new Map<string, GuardAnswer>();
  let parser: Killable | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const ask = async (query: GuardTask): Promise<GuardAnswer> => {
    parser = parser?.isAlive ? parser : new Killable('guard-process', null);
    try {
      return (await parser.ask(query, watch, () => {})) as GuardAnswer; // it answers nothing else
    } catch (error) {
      const isOver = error instanceof OktaGraphError && error.code === 'CYPHER_LIMIT';
      if (!isOver && !(error instanceof OktaGraphError && /stack/i.test(error.message))) throw error;
      throw new OktaGraphError('CYPHER_REFUSED', `The query is too intricate to be checked. ${wayOut}`);
    }
  };

  const judgeNext = async (query: string): Promise<GuardAnswer> => {
    if (waiting >= MAX_WAITING) {
      throw new OktaGraphError('CYPHER_LIMIT', 'Too many queries wait to be checked. Ask again in a moment.');
    }
    waiting += 1;
    const verdict = last
      .then(() => ask(query))
      .finally(() => {
        waiting -= 1;
      });
    last = verdict.catch(() => {});
    return verdict;
  };

  return {
    async check(query) {
      if (query.length > MAX_LENGTH) {
        const message = `The query has ${query.length} letters, and at most ${MAX_LENGTH} are taken.`;
        throw new OktaGraphError('CYPHER_REFUSED', `${message} Pass long lists as parameters.`);
      }
      const verdict = verdicts.get(query) ?? (await judgeNext(query));
      verdicts.delete(query); // what is asked again moves to the end, and what is not falls off the front
      if (query.length <= MAX_REMEMBERED_LENGTH) verdicts.set(query, verdict);
      if (verdicts.size > MAX_REMEMBERED) verdicts.delete(verdicts.keys().next().value as string);
      if (verdict.isAllowed) return { procedures: verdict.procedures };
      const { code, message, line, column } = verdict;
      throw new OktaGraphError(code, message, { line, column });
    },
    async close() {
      await parser?.close();
    },
  };
}
