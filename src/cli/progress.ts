import type { Io } from './io.ts';

/** A line on the terminal that follows a sync. Without a terminal, nothing is written. */
export interface Progress {
  onPage(id: string, read: number): void;
  onDerive(makes: readonly string[]): void;
  /** Clears the line. */
  end(): void;
}

const refreshMs = 100; // faster than that no one reads

export function followSync({ err, isTerminal }: Io): Progress {
  const counts = new Map<string, number>();
  let shownAt = 0;
  if (!isTerminal) return { onPage: () => {}, onDerive: () => {}, end: () => {} };
  return {
    onPage(id, read) {
      counts.set(id, read);
      const now = performance.now();
      if (now - shownAt < refreshMs) return;
      shownAt = now;
      const parts = [...counts].map(([name, count]) => `${name} ${count.toLocaleString('en')}`);
      err.write(`\r\u001b[KReading ${parts.join(' · ')}`);
    },
    onDerive(makes) {
      err.write(`\r\u001b[KWorking out ${makes.join(' and ')}`);
    },
    end() {
      err.write('\r\u001b[K');
    },
  };
}
