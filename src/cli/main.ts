#!/usr/bin/env node
import { takeEnvironment } from '../config.ts';
import { run } from './run.ts';

/** Aborted by the first signal to end. Until a command asks for it, a signal ends the program at once. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

let stop: AbortSignal | undefined;
// Whoever reads the output may have seen enough, as `| head` has: there is nobody left to work for.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  isTerminal: process.stderr.isTTY === true,
  get in() {
    return process.stdin; // opened when a command asks, and not before
  },
  env: takeEnvironment(),
  cwd: process.cwd(),
  get stop() {
    stop ??= stopSignal();
    return stop;
  },
});
