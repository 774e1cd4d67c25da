import { OktaGraphError } from '../errors.ts';

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
      await send({ type: 'failed', ...plain(error) });
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

/** An error as plain data, to be thrown again on the other side. */
export interface PlainError {
  code: string;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

function plain(error: unknown): PlainError {
  if (error instanceof OktaGraphError)
    return { code: error.code, message: error.message, details: { ...error.details } };
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), details: {} };
}

function send(message: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}
