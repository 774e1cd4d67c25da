import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, fromPlain, OktaGraphError, type PlainError } from '../errors.ts';

/** Bounds that a process is killed for breaking. */
export interface Watch {
  timeoutMs: number;
  /** Memory that the process may hold above what it held when it had started. */
  maxMemoryBytes: number;
  signal?: AbortSignal | undefined;
}

type Answer =
  | { type: 'part'; part: unknown }
  | { type: 'done'; value: unknown }
  | { type: 'memory'; bytes: number }
  | ({ type: 'failed' } & PlainError);

const starting: Watch = { timeoutMs: 60_000, maxMemoryBytes: Number.POSITIVE_INFINITY };
const IDLE_MS = 5 * 60_000; // then its memory goes back to the system; starting anew takes under a second

/** A process of ours with an empty environment, for work that may have to be killed. One task at a time. */
export class Killable {
  readonly #child: ChildProcess;
  readonly #started: Promise<unknown>;
  readonly #idle: NodeJS.Timeout;
  #reportedBytes = 0;
  #startBytes = 0;
  #lastWords = '';

  /** `name` is a file beside this one that calls `answerTasks`; `start` is what it prepares itself with. */
  constructor(name: string, start: unknown) {
    // From source, the child needs the loader that its parent has; as installed, it needs nothing.
    const isSource = import.meta.url.endsWith('.ts');
    const file = fileURLToPath(new URL(`./${name}${isSource ? '.ts' : '.js'}`, import.meta.url));
    this.#child = fork(file, [], {
      env: {},
      execArgv: isSource ? ['--import', `file://${createRequire(import.meta.url).resolve('tsx')}`] : [],
      serialization: 'advanced', // whole numbers beyond 2^53 are bigint
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.on('error', () => this.kill());
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-2_000);
    });
    this.#idle = setTimeout(() => this.kill(), IDLE_MS).unref();
    this.#started = this.#start(name, start);
    this.#started.catch(() => this.kill());
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && !this.#child.killed;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Gives the process a task; its answer comes in parts and ends with a value. Whatever breaks a bound is killed. */
  async ask(task: unknown, watch: Watch, onPart: (part: unknown) => void): Promise<unknown> {
    await this.#started;
    try {
      return await this.#ask(task, watch, onPart);
    } finally {
      this.#idle.refresh();
      // What one task leaves behind must not count against the next.
      if (this.#memory() - this.#startBytes > watch.maxMemoryBytes / 2) this.kill();
    }
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Kills the process and waits until it is gone. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined) return;
    const gone = once(this.#child, 'exit');
    this.kill();
    await gone;
  }

  async #start(name: string, start: unknown): Promise<void> {
    try {
      await this.#ask(start, starting, () => {});
    } catch (error) {
      if (!(error instanceof OktaGraphError) || error.code !== 'CYPHER_LIMIT') throw error;
      throw new OktaGraphError('INTERNAL', `The ${name} did not start.`, { cause: this.#lastWords });
    }
    this.#startBytes = this.#memory();
  }

  #ask(task: unknown, watch: Watch, onPart: (part: unknown) => void): Promise<unknown> {
    const { signal, timeoutMs, maxMemoryBytes } = watch;
    if (signal?.aborted) return Promise.reject(new OktaGraphError('CYPHER_LIMIT', GIVEN_UP));
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        clearInterval(watchdog);
        signal?.removeEventListener('abort', onAbort);
        this.#child.off('message', onMessage).off('exit', onExit);
        finish();
      };
      const fail = (code: ErrorCode, message: string) => settle(() => reject(new OktaGraphError(code, message)));
      const breach = (message: string) => {
        this.kill();
        fail('CYPHER_LIMIT', message);
      };
      const onAbort = () => breach(GIVEN_UP);
      const onExit = () => fail('CYPHER_LIMIT', 'The query brought its process down. Ask for less, with LIMIT.');
      const onMessage = (answer: Answer) => {
        if (answer.type === 'memory') this.#reportedBytes = answer.bytes;
        else if (answer.type === 'part') onPart(answer.part);
        else if (answer.type === 'done') settle(() => resolve(answer.value));
        else settle(() => reject(fromPlain(answer)));
      };
      const timer = setTimeout(
        () => breach(`The query took longer than ${timeoutMs / 1000} s. Ask for less, with LIMIT.`),
        timeoutMs,
      );
      const watchdog = setInterval(() => {
        if (this.#memory() - this.#startBytes <= maxMemoryBytes) return;
        const megabytes = Math.round(maxMemoryBytes / 2 ** 20);
        breach(`The query needed more than ${megabytes} MB of memory. Ask for less, with LIMIT.`);
      }, 50);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#child.on('message', onMessage).on('exit', onExit);
      if (!this.isAlive) return onExit();
      this.#child.send(task as object, (error) => {
        if (error !== null) onExit();
      });
    });
  }

  /** Resident memory of the process: from the system where it tells, else as the process last said. */
  #memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
      return kilobytes === undefined ? this.#reportedBytes : Number(kilobytes) * 1024;
    } catch {
      return this.#reportedBytes;
    }
  }
}

const GIVEN_UP = 'The query was given up by the one who asked it.';
