import { type MessagePort, parentPort } from 'node:worker_threads';
import { OktaGraphError, type PlainError, toPlain } from '../errors.ts';
import { type End, ends, type Kind } from '../model/index.ts';
import type { MirrorRun } from '../ports/sync.ts';
import { beginWork, type WorkOptions } from './work.ts';

/** The name of an `End`, which holds functions and so can't be sent itself. */
interface EndName {
  kind: Kind;
  link: string;
}

/** What the thread is told to do for one run, which its caller numbers. */
export type Task = { run: number } & (
  | { begin: WorkOptions }
  | { method: Method; end: EndName | null; args: readonly unknown[] }
);

export type Method = Exclude<keyof MirrorRun, 'mark'>;

/** What it answers to the task of that id: its value or its error, with warnings before. */
export type Answer = { id: number } & (
  | { value: unknown }
  | { error: PlainError }
  | { warning: string; facts: Readonly<Record<string, unknown>> }
);

/** Serves runs of embedded mirrors to the process that this thread is of. */
function serve(port: MessagePort): void {
  const runs = new Map<number, MirrorRun>();
  const send = (answer: Answer) => port.postMessage(answer);

  async function answer(id: number, task: Task): Promise<unknown> {
    if ('begin' in task) {
      const run = await beginWork(task.begin, (warning, facts = {}) => send({ id, warning, facts }));
      runs.set(task.run, run);
      return run.mark;
    }
    const run = runs.get(task.run);
    if (run === undefined) throw new OktaGraphError('INTERNAL', "The run is over: it can't write any more.");
    const { method, end, args } = task;
    if (method === 'finish' || method === 'abandon') runs.delete(task.run); // whatever becomes of it
    const call = run[method] as (...given: readonly unknown[]) => Promise<unknown>; // `writer.ts` sends what it takes
    return end === null ? call(...args) : call(endOf(end), ...args);
  }

  port.on('message', ({ id, task }: { id: number; task: Task }) => {
    answer(id, task).then(
      (value) => send({ id, value }),
      (error: unknown) => send({ id, error: toPlain(error) }),
    );
  });
}

function endOf({ kind, link }: EndName): End {
  const end = ends(kind)[link];
  if (end === undefined) throw new OktaGraphError('INTERNAL', `The model has no ${kind}.${link}.`);
  return end;
}

if (parentPort !== null) serve(parentPort);
