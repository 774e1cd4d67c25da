import type { Config } from '../config.ts';
import type { LastRead } from '../okta/examine/rates.ts';
import type { Log } from '../ports/host.ts';
import type { Io } from './io.ts';
import { openMirror } from './parts.ts';

/**
 * How many records each collection of the newest sync had. Null without a mirror: what is told by it is told less
 * exactly then, which is no failure.
 */
export async function readLast(config: Config, io: Io, log: Log): Promise<LastRead | null> {
  try {
    const { mirror, close } = await openMirror(config, io, log);
    try {
      const report = await mirror.report();
      const read = report?.collections.filter(({ status }) => status === 'done' || status === 'partial');
      return read === undefined ? null : Object.fromEntries(read.map((collection) => [collection.id, collection.read]));
    } finally {
      await close();
    }
  } catch {
    return null;
  }
}
