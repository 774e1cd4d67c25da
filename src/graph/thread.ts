import { type ResourceLimits, Worker } from 'node:worker_threads';
import { fromPlain, OktaGraphError } from '../errors.ts';
import type { Log } from '../ports/host.ts';
import type { Answer, Task } from './writer-thread.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: OktaGraphError): void;
  warn: Log['warn'];
}

interface ThreadOptions {
  /** A thread that nobody holds ends after this time, and its memory goes back. Starting anew takes a fraction of a second. */
  idleMs: number;
  resourceLimits?: ResourceLimits;
}

/** The thread that runs `writer-thread.ts`, started when there is something to do. A process that waits for nothing ends with it. */
export class Thread {
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;
  #holders = 0;
  #idle: NodeJS.Timeout | undefined;
  #tasks = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Keeps the thread until `release` is called as often. */
  hold(): void {
    clearTimeout(this.#idle);
    this.#holders += 1;
  }

  release(): void {
    this.#holders -= 1;
    if (this.#holders > 0) return;
    this.#idle = setTimeout(() => void this.#worker?.terminate(), this.#options.idleMs).unref();
  }

  get isAlive(): boolean {
    return this.#worker !== null;
  }

  /** Gives the thread a task, and waits for its answer. */
  ask(task: Task, warn: Log['warn']): Promise<unknown> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = this.#tasks++;
    return new Promise((resolve, reject) => {
      worker.postMessage({ id, task });
      this.#waiting.set(id, { resolve, reject, warn });
      worker.ref();
    });
  }

  #start(): Worker {
    const worker = startWorker(this.#options.resourceLimits);
    worker.on('message', (answer: Answer) => this.#hear(worker, answer));
    worker.on('error', (error) => this.#fail(error)); // and then it ends
    worker.on('exit', () => {
      this.#fail(null);
      if (this.#worker === worker) this.#worker = null;
    });
    worker.unref();
    return worker;
  }

  #hear(worker: Worker, answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if ('warning' in answer) {
      waiting?.warn(answer.warning, answer.facts);
      return;
    }
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) worker.unref();
    if ('error' in answer) waiting?.reject(fromPlain(answer.error));
    else waiting?.resolve(answer.value);
  }

  /** An ended thread answers nothing any more. */
  #fail(cause: Error | null): void {
    const why = cause === null ? '' : `: ${cause.message}`;
    const message = `The thread that writes the mirror ended${why}. What is published stays: run okta-graph sync again.`;
    const error = new OktaGraphError('INTERNAL', message, { cause });
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Starts the thread without an environment, which may hold secrets. */
function startWorker(resourceLimits: ResourceLimits = {}): Worker {
  const options = { execArgv: [], env: {}, resourceLimits };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./writer-thread.js', import.meta.url), options);
  // From source, it needs the loader that its process has.
  const loader = import.meta.resolve('tsx/esm/api');
  const file = new URL('./writer-thread.ts', import.meta.url).href;
  const load = `import('${loader}').then(({ register }) => { register(); return import('${file}'); })`;
  return new Worker(load, { ...options, eval: true });
}
