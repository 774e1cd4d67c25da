import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

interface Options {
  env?: Record<string, string>;
  cwd?: string;
  isTerminal?: boolean;
  /** What a person types on a terminal; none: nobody is there. */
  typed?: NodeJS.ReadableStream;
}

/** Runs a command line to its end, as a person would type it. */
export async function okta(args: readonly string[], options: Options = {}): Promise<Ran> {
  const started = start(args, options);
  return started.ended;
}

export interface Started {
  ended: Promise<Ran>;
  /** Resolves to the first line on standard output that matches. */
  line(pattern: RegExp): Promise<string>;
  stop(): void;
}

/** Runs a command line that goes on until it is stopped. */
export function start(
  args: readonly string[],
  { env = {}, cwd = process.cwd(), isTerminal = false, typed }: Options = {},
): Started {
  const stopping = new AbortController();
  const text = { out: '', err: '' };
  const listeners = new Set<() => void>();
  const collect = (name: 'out' | 'err') => ({
    write(chunk: string) {
      text[name] += chunk;
      for (const listener of listeners) listener();
    },
  });
  const io: Io = {
    out: { ...collect('out'), isTTY: typed !== undefined },
    err: collect('err'),
    ...(typed !== undefined && { in: Object.assign(typed, { isTTY: true }) }),
    ...{ isTerminal, env, cwd, home: cwd, stop: stopping.signal },
  };
  const ended = run(args, io).then((code) => ({ code, ...text }));
  return {
    ended,
    stop: () => stopping.abort(),
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = text.out.split('\n').find((line) => pattern.test(line));
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        void ended.then(({ code, err }) => reject(new Error(`ended with ${code} before that line: ${err}`)));
        look();
      }),
  };
}
