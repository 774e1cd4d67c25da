import { randomUUID } from 'node:crypto';
import type { Json } from '../collection.ts';

/** A copy of a record with a mark at a place, and what writes raw JSON over the mark once the record is text: `JSON.stringify` would mend it. */
export function patch(record: Json, at: string, json: string): { copy: Json; mend: (text: string) => string } {
  const mark = randomUUID();
  const copy: Json = JSON.parse(JSON.stringify(record));
  const steps = at.split('.');
  const last = steps.pop() as string; // `split` gives one part at least
  let holder = copy;
  for (const step of steps) holder = stepInto(holder, step);
  put(holder, last, mark);
  return { copy, mend: (text) => text.replace(JSON.stringify(mark), () => json) };
}

function stepInto(holder: Json, step: string): Json {
  const inner = Object.hasOwn(holder, step) ? holder[step] : undefined;
  if (inner !== null && typeof inner === 'object') return inner as Json;
  const made: Json = {};
  put(holder, step, made);
  return made;
}

/** Also under `__proto__`, which plain assignment would take for something else. */
function put(holder: Json, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}
