import { OktaGraphError } from '../errors.ts';
import { wayOut } from './grammar.ts';
import type { Verdict } from './judge.ts';
import { Killable } from './killable.ts';

/** Decides which texts may run. */
export interface Guard {
  /** Throws `CYPHER_REFUSED` or `CYPHER_INVALID` with the place; returns the procedures that the text calls. */
  check(query: string, signal?: AbortSignal): Promise<{ procedures: readonly string[] }>;
  close(): Promise<void>;
}

const MAX_LENGTH = 100_000; // letters; the longest query that a person wrote and we saw has 4,000
const MAX_REMEMBERED = 500;
const MAX_REMEMBERED_LENGTH = 4_000; // so that all remembered texts stay below 4 MB

// A text takes 3 ms, and the largest plain one under 1 s: what takes longer was made to take long.
const watch = { timeoutMs: 5_000, maxMemoryBytes: 512 * 2 ** 20 };

/** A guard whose parser runs in a process of its own: heavy to load, and to be killed when a text is too intricate. */
export function createGuard(): Guard {
  const verdicts = new Map<string, Verdict>();
  let parser: Killable | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (query: string, signal: AbortSignal | undefined): Promise<Verdict> => {
    parser = parser?.isAlive ? parser : new Killable('guard-process', null);
    try {
      return (await parser.ask(query, { ...watch, signal }, () => {})) as Verdict; // what guard-process.ts answers
    } catch (error) {
      signal?.throwIfAborted();
      const isOver = error instanceof OktaGraphError && error.code === 'CYPHER_LIMIT';
      if (!isOver && !(error instanceof OktaGraphError && /stack/i.test(error.message))) throw error;
      throw new OktaGraphError('CYPHER_REFUSED', `The query is too intricate to be checked. ${wayOut}`);
    }
  };

  const judgeOnce = (query: string, signal: AbortSignal | undefined): Promise<Verdict> => {
    const verdict = last.then(() => ask(query, signal));
    last = verdict.catch(() => {});
    return verdict;
  };

  return {
    async check(query, signal) {
      if (query.length > MAX_LENGTH) {
        const message = `The query has ${query.length} letters, and at most ${MAX_LENGTH} are taken.`;
        throw new OktaGraphError('CYPHER_REFUSED', `${message} Pass long lists as parameters.`);
      }
      const verdict = verdicts.get(query) ?? (await judgeOnce(query, signal));
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
