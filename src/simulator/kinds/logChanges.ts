import type { Report } from '../log/happening.ts';
import type { Org } from '../org.ts';

/** Changes of the System Log alone. */
export const logChanges = (org: Org) => ({
  /** Writes an event of any type, about any targets. */
  logEvent(type: string, targets: Report['targets'] = [], more: Partial<Report> = {}): void {
    org.log.write({ ...more, type, targets });
  },

  /** From now on events are persisted so many milliseconds (in the org's time) after they are published; 0 ends that. */
  delayLog(ms: number): void {
    org.log.delay(ms);
  },

  /** Persists the last events once more, with the `uuid` they have. */
  repeatLogEvents(count = 1): void {
    org.log.repeat(count);
  },
});
