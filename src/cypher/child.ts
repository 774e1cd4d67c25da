import { toPlain } from '../errors.ts';

/** Sends one part of an answer; resolves once the parent has taken it. */
export type Emit = (part: unknown) => Promise<void>;

/** The side of a `Killable` that runs in its process: answers one task after the other, and ends with its parent. */
export function answerTasks(
  prepare: (start: unknown) => Promise<(task: unknown, emit: Emit) => Promise<unknown>>,
): void {
  let handle: ((task: unknown, emit: Emit) => Promise<unknown>) | null = null;
  const reply = async (work: () => Promise<unknown>) => {
    try {
      const value = await work();
      await send({ type: 'done', value });
    } catch (error) {
      await send({ type: 'failed', ...toPlain(error) });
    }
  };
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message: unknown) => {
    void reply(async () => {
      if (handle !== null) return handle(message, (part) => send({ type: 'part', part }));
      handle = await prepare(message);
      return null;
    });
  });
  // Where /proc tells nothing of a process, its parent learns from here how big it has grown.
  setInterval(() => void send({ type: 'memory', bytes: process.memoryUsage.rss() }), 200).unref();
}

function send(message: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}
