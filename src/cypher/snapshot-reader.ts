import { OktaGraphError } from '../errors.ts';
import type { CypherTable } from '../ports/cypher.ts';
import { Killable } from './killable.ts';
import type { ReaderStart, ReaderTask } from './reader-process.ts';

interface Options {
  /** Module with `open(file): Promise<CypherEngine>`. */
  open: URL;
  /** Queries that run at the same time; each costs the memory of an open snapshot. */
  processes: number;
  /** Queries that wait for a process; more are turned away. */
  maxWaiting: number;
  maxMemoryBytes: number;
}

interface Slot {
  process: Killable | null;
  file: string;
  isBusy: boolean;
}

/** Runs queries on a snapshot file in processes that are killed when they break a bound. */
export class SnapshotReader {
  readonly #options: Options;
  readonly #slots: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.#slots = Array.from({ length: options.processes }, () => ({ process: null, file: '', isBusy: false }));
  }

  async run(file: string, task: ReaderTask, signal?: AbortSignal): Promise<CypherTable> {
    const slot = await this.#take(file, signal);
    try {
      const reader = this.#open(slot, file);
      const rows: (readonly unknown[])[] = [];
      const watch = { timeoutMs: task.bounds.timeoutMs, maxMemoryBytes: this.#options.maxMemoryBytes, signal };
      const fields = await reader.ask(task, watch, (part) => {
        for (const row of part as unknown[][]) rows.push(row); // reader-process.ts sends rows
      });
      return { fields: fields as string[], rows }; // and ends with the fields
    } finally {
      this.#give(slot);
    }
  }

  /** Starts the first process while a query is still being checked. */
  warm(file: string): void {
    const [slot] = this.#slots;
    if (slot !== undefined && this.#slots.every(({ process }) => process === null)) this.#open(slot, file);
  }

  /** Processes that are alive. */
  get pids(): readonly number[] {
    return this.#slots.flatMap(({ process }) => (process?.isAlive && process.pid !== undefined ? [process.pid] : []));
  }

  async close(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.process?.close()));
  }

  /** A free slot, if possible one that has the snapshot open. */
  async #take(file: string, signal: AbortSignal | undefined): Promise<Slot> {
    const free = this.#slots.filter((slot) => !slot.isBusy);
    const slot = free.find((one) => one.file === file && one.process?.isAlive) ?? free[0];
    if (slot !== undefined) {
      slot.isBusy = true;
      return slot;
    }
    if (this.#waiting.length >= this.#options.maxWaiting) {
      throw new OktaGraphError('CYPHER_LIMIT', 'Too many queries are running. Ask again in a moment.');
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(new OktaGraphError('CYPHER_LIMIT', 'The query was given up before it ran.'));
      };
      const enter = (given: Slot) => {
        signal?.removeEventListener('abort', leave);
        resolve(given);
      };
      this.#waiting.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** Hands the slot to who waits longest. */
  #give(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next === undefined) slot.isBusy = false;
    else next(slot);
  }

  /** The slot's process, replaced where it was killed or has an older snapshot open. */
  #open(slot: Slot, file: string): Killable {
    if (slot.process?.isAlive && slot.file === file) return slot.process;
    const stale = this.#slots.filter((one) => one === slot || (!one.isBusy && one.file !== file));
    for (const { process } of stale) process?.kill();
    const start: ReaderStart = { open: this.#options.open.href, file };
    slot.process = new Killable('reader-process', start);
    slot.file = file;
    return slot.process;
  }
}
