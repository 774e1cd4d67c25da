import type { Log } from '../ports/host.ts';

/** All that a command touches outside itself, so that it runs the same in a test. */
export interface Io {
  out: { write(text: string): unknown; isTTY?: boolean };
  err: { write(text: string): unknown };
  /** Whether somebody watches standard error. */
  isTerminal: boolean;
  /** Standard input, for commands that ask; none where nobody can answer. */
  in?: NodeJS.ReadableStream & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  home?: string;
  /**
   * Aborted when the program is asked to end. To be asked for before anything is open that has to be closed in order: until
   * then, a signal ends the program at once.
   */
  stop: AbortSignal;
}

/** Resolves once the program is asked to end. */
export function untilStopped({ stop }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A log of one line an entry on standard error. */
export function lineLog({ err }: Io): Log {
  const line =
    (level: string) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      const rest = Object.entries(facts).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      err.write(`${level} ${message}${rest.join('')}\n`);
    };
  return { info: line('info'), warn: line('warn') };
}
