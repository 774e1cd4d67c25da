import { describe, expect, test } from 'vitest';
import { Meter } from '../../src/okta/meter.ts';
import { Scheduler, type Slot } from '../../src/okta/scheduler.ts';
import { stoppedClock } from './fakeOkta.ts';

const start = 1_800_000_000;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** An org that counts requests in windows of a minute and answers one at a time, when it is told to. */
function org(limit: number, { share = 0.9, maxInFlight = 10, usedByOthers = 0 } = {}) {
  const clock = stoppedClock();
  const scheduler = new Scheduler({ clock, share, maxInFlight, random: () => 0 });
  const open: { slot: Slot; who: string }[] = [];
  const windows = new Map<string, { endsAt: number; used: number }>();
  const seen = { peak: 0, refused: 0, answered: [] as string[] };

  async function send(who: string, meter: Meter, bucket = 'groups'): Promise<void> {
    const slot = await scheduler.take(bucket, meter, undefined);
    open.push({ slot, who });
    seen.peak = Math.max(seen.peak, open.length);
  }

  /** Answers the request that has been open longest. */
  async function turn(): Promise<void> {
    await settled();
    const done = open.shift();
    if (done === undefined) return;
    const now = clock.now();
    const known = windows.get(done.slot.bucket);
    const window = known !== undefined && now < known.endsAt ? known : { endsAt: now + 60_000, used: usedByOthers };
    windows.set(done.slot.bucket, window);
    window.used += 1;
    const isRefused = window.used > limit;
    seen.refused += isRefused ? 1 : 0;
    seen.answered.push(done.who);
    const resetInMs = Math.ceil((window.endsAt - now) / 1000) * 1000;
    scheduler.give(done.slot, {
      status: isRefused ? 429 : 200,
      rate: { limit, remaining: Math.max(0, limit - window.used), reset: start + window.endsAt / 1000, resetInMs },
    });
    await settled();
  }

  return { clock, scheduler, open, seen, send, turn };
}

const sync = () => new Meter({ isLive: false });

describe('a live query', () => {
  test('of three calls is answered within a few turns of a sync of a thousand on its bucket', async () => {
    const { seen, send, turn, open } = org(5000);
    const syncing = sync();
    const all = Array.from({ length: 1000 }, () => send('sync', syncing));
    for (let at = 0; at < 50; at += 1) await turn();
    const live = new Meter();
    const query = (async () => {
      for (let at = 0; at < 3; at += 1) {
        const before = seen.answered.filter((who) => who === 'live').length;
        await send('live', live);
        while (seen.answered.filter((who) => who === 'live').length === before) await settled();
      }
    })();
    const from = seen.answered.length;
    while (seen.answered.filter((who) => who === 'live').length < 3) await turn();
    await query;
    // Each of its calls waits for those that were in flight before it, and for no other.
    expect(seen.answered.length - from).toBeLessThanOrEqual(3 * 10);
    while (open.length > 0) await turn();
    await Promise.all(all);
    expect(seen.peak).toBeLessThanOrEqual(10);
    expect(seen.answered.filter((who) => who === 'sync')).toHaveLength(1000);
    expect(seen.refused).toBe(0);
  });

  test('goes at once, however long the answers take that a sync waits for', async () => {
    const { send, open, turn } = org(5000);
    const syncing = sync();
    for (let at = 0; at < 30; at += 1) void send('sync', syncing);
    await turn();
    await settled();
    expect(open).toHaveLength(9);
    void send('live', new Meter(), 'users');
    await settled();
    expect(open.map(({ who }) => who)).toEqual([...Array(9).fill('sync'), 'live']);
  });

  test.each([
    ['a sync', 0],
    ['another process', 80],
  ])('gets through when %s has used up what syncs may use of the window', async (_, usedByOthers) => {
    const { clock, seen, send, open, turn } = org(100, { usedByOthers });
    const syncing = sync();
    for (let at = 0; at < 1000; at += 1) void send('sync', syncing);
    for (let second = 0; second < 58; second += 1) {
      for (let at = 0; at < 10; at += 1) await turn();
      clock.advance(1000);
    }
    while (open.length > 0) await turn();
    const read = seen.answered.length;
    // The last of what a sync may use are spread over the rest of the window.
    expect(read).toBeGreaterThanOrEqual(88 - usedByOthers);
    expect(read).toBeLessThanOrEqual(90 - usedByOthers);
    const live = new Meter();
    for (let at = 0; at < 10; at += 1) void send('live', live);
    for (let at = 0; at < 20; at += 1) await turn();
    // Half of what is kept is for live readers, the other half for others.
    expect(seen.answered).toHaveLength(95 - usedByOthers);
    expect(seen.answered.filter((who) => who === 'live').length).toBeGreaterThanOrEqual(5);
    expect(seen.refused).toBe(0);
  });

  test('of many calls leaves a sync and other queries their turns', async () => {
    const { seen, send, open, turn } = org(5000, { maxInFlight: 6 });
    const readers = { sync: sync(), large: new Meter(), small: new Meter() };
    for (let at = 0; at < 200; at += 1) void send('large', readers.large);
    for (let at = 0; at < 200; at += 1) void send('sync', readers.sync);
    for (let at = 0; at < 20; at += 1) void send('small', readers.small);
    while (seen.answered.length < 60) await turn();
    const count = (who: string) => seen.answered.filter((other) => other === who).length;
    expect(count('small')).toBeGreaterThanOrEqual(16);
    expect(count('sync')).toBeGreaterThanOrEqual(16);
    expect(count('large')).toBeGreaterThanOrEqual(16);
    while (open.length > 0) await turn();
    expect(seen.answered).toHaveLength(420);
  });
});

test('a reader of many buckets gets no more slots than one of a single bucket', async () => {
  const { seen, send, turn } = org(5000, { maxInFlight: 7 });
  const wide = sync();
  for (const bucket of ['apps', 'devices', 'groups', 'users']) {
    for (let at = 0; at < 50; at += 1) void send('wide', wide, bucket);
  }
  const narrow = new Meter();
  for (let at = 0; at < 50; at += 1) void send('narrow', narrow, 'groups');
  while (seen.answered.length < 60) await turn();
  expect(seen.answered.filter((who) => who === 'narrow').length).toBeGreaterThanOrEqual(20);
});

describe('a free slot', () => {
  test('goes to another bucket while one waits for its next window', async () => {
    const { clock, seen, send, turn, open } = org(10);
    const syncing = sync();
    for (let at = 0; at < 30; at += 1) void send('groups', syncing, 'groups');
    for (let at = 0; at < 30; at += 1) await turn();
    clock.advance(20_000);
    const before = seen.answered.length;
    for (let at = 0; at < 3; at += 1) void send('apps', syncing, 'apps');
    for (let at = 0; at < 3; at += 1) await turn();
    expect(seen.answered.slice(before)).toContain('apps');
    for (let at = 0; at < 400; at += 1) {
      clock.advance(1000);
      await turn();
    }
    expect(open).toEqual([]);
    expect(seen.answered).toHaveLength(33);
    expect(seen.refused).toBe(0);
  });
});

describe('the concurrency limit', () => {
  const tooMany = { status: 429, rate: { limit: 0, remaining: 0, reset: null, resetInMs: null } };
  const fine = { status: 200, rate: { limit: 5000, remaining: 4000, reset: start, resetInMs: 60_000 } };

  test('halves what is in flight, once for all that was refused together, and recovers slowly', async () => {
    const scheduler = new Scheduler({ clock: stoppedClock(), share: 1, maxInFlight: 8 });
    const meter = new Meter();
    const slots: Slot[] = [];
    const take = () => void scheduler.take('users', meter, undefined).then((slot) => slots.push(slot));
    const give = async (answer: typeof tooMany | typeof fine) => {
      scheduler.give(slots.shift() as Slot, answer);
      await settled();
    };
    for (let at = 0; at < 400; at += 1) take();
    await settled();
    await give(fine);
    expect(slots).toHaveLength(8);
    for (let at = 0; at < 8; at += 1) await give(tooMany);
    expect(slots).toHaveLength(4);
    for (let at = 0; at < 4; at += 1) await give(fine);
    await give(tooMany);
    await give(fine);
    expect(slots).toHaveLength(2);
    const sizes: number[] = [];
    for (let at = 0; at < 140; at += 1) {
      await give(fine);
      if (at % 20 === 19) sizes.push(slots.length);
    }
    expect(sizes).toEqual([3, 4, 5, 6, 7, 8, 8]);
  });
});

test('a reader that gives up leaves the others their places', async () => {
  const { scheduler, send, open, turn } = org(5000, { maxInFlight: 1 });
  const first = new Meter();
  void send('first', first);
  await settled();
  const cancel = new AbortController();
  const given = scheduler.take('groups', new Meter(), cancel.signal).catch((error: unknown) => error);
  void send('second', first);
  const reason = new Error('gone');
  cancel.abort(reason);
  expect(await given).toBe(reason);
  await turn();
  expect(open.map(({ who }) => who)).toEqual(['second']);
});
