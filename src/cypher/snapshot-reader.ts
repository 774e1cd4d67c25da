import { OktaGraphError } from '../errors.ts';
import type { CypherTable } from '../ports.ts';
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
  readonly #waiting: (() => void)[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.#slots = Array.from({ length: options.processes }, () => ({ process: null, file: '', isBusy: false }));
  }

  async run(file: string, task: ReaderTask, signal: AbortSignal | undefined): Promise<CypherTable> {
    const slot = await this.#take(file);
    try {
      const reader = await this.#open(slot, file);
      const rows: (readonly unknown[])[] = [];
      const watch = { timeoutMs: task.bounds.timeoutMs, maxMemoryBytes: this.#options.maxMemoryBytes, signal };
      const fields = await reader.ask(task, watch, (part) => {
        for (const row of part as unknown[][]) rows.push(row); // reader-process.ts sends rows
      });
      return { fields: fields as string[], rows }; // and ends with the fields
    } finally {
      slot.isBusy = false;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.process?.close()));
  }

  /** A free slot, if possible one that has the snapshot open. */
  async #take(file: string): Promise<Slot> {
    for (;;) {
      const free = this.#slots.filter((slot) => !slot.isBusy);
      const slot = free.find((one) => one.file === file && one.process?.isAlive) ?? free[0];
      if (slot !== undefined) {
        slot.isBusy = true;
        return slot;
      }
      if (this.#waiting.length >= this.#options.maxWaiting) {
        throw new OktaGraphError('CYPHER_LIMIT', 'Too many queries are running. Ask again in a moment.');
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The slot's process, replaced where it was killed or has an older snapshot open. */
  async #open(slot: Slot, file: string): Promise<Killable> {
    if (slot.process?.isAlive && slot.file === file) return slot.process;
    await slot.process?.close();
    const start: ReaderStart = { open: this.#options.open.href, file };
    slot.process = new Killable('reader-process', start);
    slot.file = file;
    return slot.process;
  }
}
