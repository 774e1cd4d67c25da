import { OktaGraphError } from '../errors.ts';
import type { End } from '../model/index.ts';
import type { Log } from '../ports/host.ts';
import type { MirrorRun } from '../ports/sync.ts';
import { Thread } from './thread.ts';
import type { WorkOptions } from './work.ts';
import type { Method } from './writer-thread.ts';

/** One for all mirrors of this process. Rows live for one call: with little room for young ones, memory stays low. */
const thread = new Thread({ idleMs: 10_000, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
let runs = 0;

/**
 * Starts a run over an embedded mirror, in a thread of its own: Grafeo holds up the thread that calls it, for a second
 * at times, and neither Okta's answers nor live readers wait for that. Throws `MIRROR_LOCKED` with the holder's name.
 */
export async function beginInThread(options: WorkOptions, log: Log | undefined): Promise<MirrorRun> {
  const run = runs++;
  const warn: Log['warn'] = (message, facts) => log?.warn(message, facts);
  thread.hold();
  const mark = await begin();
  let isOpen = true;

  async function begin(): Promise<string> {
    try {
      return (await thread.ask({ run, begin: options }, warn)) as string; // the mark, by writer-thread.ts
    } catch (error) {
      thread.release();
      throw error;
    }
  }

  async function call<M extends Method>(method: M, end: End | null, ...args: unknown[]): Promise<Result<M>> {
    if (!isOpen) throw new OktaGraphError('INTERNAL', `The run of ${mark} is over: it can't write any more.`);
    const name = end === null ? null : { kind: end.kind, link: end.name };
    return (await thread.ask({ run, method, end: name, args }, warn)) as Result<M>; // writer-thread.ts calls that method
  }

  async function close(method: 'finish' | 'abandon', ...args: unknown[]): Promise<void> {
    const closed = call(method, null, ...args).finally(() => thread.release());
    isOpen = false;
    await closed;
  }

  return {
    mark,
    upsertNodes: (kind, nodes) => call('upsertNodes', null, kind, nodes),
    keepNodes: (kind, ids) => call('keepNodes', null, kind, ids),
    keepMatching: (kind, field, value) => call('keepMatching', null, kind, field, value),
    upsertLinks: (end, rows) => call('upsertLinks', end, rows),
    upsertImplied: (end) => call('upsertImplied', end),
    countStale: (kind) => call('countStale', null, kind),
    staleNodes: (kind, most) => call('staleNodes', null, kind, most),
    staleNears: (end, nears) => call('staleNears', end, nears),
    nodes: (kind, ids) => call('nodes', null, kind, ids),
    links: (end, nears) => call('links', end, nears),
    linkedFars: (end, nears) => call('linkedFars', end, nears),
    linksToStale: (end) => call('linksToStale', end),
    sweepNodes: (kind) => call('sweepNodes', null, kind),
    removeNodes: (kind, ids) => call('removeNodes', null, kind, ids),
    sweepLinks: (end, nears) => call('sweepLinks', end, nears),
    finish: (report) => close('finish', report),
    abandon: async () => (isOpen ? close('abandon') : undefined),
  };
}

type Result<M extends Method> = Awaited<ReturnType<MirrorRun[M]>>;
