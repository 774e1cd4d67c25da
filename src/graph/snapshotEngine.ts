import type { CypherEngine } from '../ports/cypher.ts';
import { open } from './grafeo.ts';

/** An engine over a snapshot that may have been replaced by a newer one. */
export interface SnapshotEngine extends CypherEngine {
  /** A newer snapshot is there: this one is closed once nobody has read from it for a while. */
  retire(): void;
}

// Longer than the reads of one operation lie apart; a later read opens the file once more.
const idleMs = 10_000;

/** Opens a snapshot when it is first read. */
export function createSnapshotEngine(file: string): SnapshotEngine {
  let opened: Promise<CypherEngine> | null = null;
  let running = 0;
  let isRetired = false;
  let timer: NodeJS.Timeout | undefined;

  async function close(): Promise<void> {
    clearTimeout(timer);
    const engine = opened;
    opened = null;
    await (await engine?.catch(() => null))?.close();
  }

  function closeWhenIdle(): void {
    clearTimeout(timer);
    if (!isRetired || running > 0) return;
    timer = setTimeout(() => void close(), idleMs);
    timer.unref();
  }

  return {
    name: 'grafeo',
    async read(query, parameters, bounds) {
      running += 1;
      try {
        opened ??= open(file);
        const engine = await opened;
        return await engine.read(query, parameters, bounds);
      } finally {
        running -= 1;
        closeWhenIdle();
      }
    },
    async write(work) {
      opened ??= open(file);
      return (await opened).write(work); // which refuses: a snapshot never changes
    },
    retire() {
      isRetired = true;
      closeWhenIdle();
    },
    close,
  };
}
