import { z } from 'zod';
import type { Json } from '../collection.ts';
import { effect } from './effect.ts';
import type { Outgoing } from './outgoing.ts';
import { patch } from './patch.ts';
import { poisonNames, poisons } from './poisons.ts';

/** A row by its place (from the end where negative), or by its id. */
const row = z.union([z.int(), z.string()]);
const one = { row: row.optional() };

/** Effects on the records of an answer. Where a single record is asked for, that is the row. */
export const rowEffects = {
  leaveOut: effect('Rows that are missing, by place (-1 is the last) or by id.', z.array(row).min(1), (out, which) => {
    const rows = rowsOf(out);
    const gone = new Set(which.map((wanted) => placeOf(rows, wanted)));
    out.body = rows.filter((_, place) => !gone.has(place));
  }),
  repeatRows: effect(
    'The first rows of the next page are on this one, too: so many rows come twice.',
    z.int().positive(),
    (out, count, { base, peek }) => {
      const next = out.links.next === undefined ? null : peek(out.links.next.slice(base.length));
      const ahead = Array.isArray(next?.body) ? next.body.slice(0, count) : [];
      out.body = [...rowsOf(out), ...ahead];
    },
  ),
  poison: effect(
    `A record that is hard to take: ${poisonNames.join(', ')}; of which row (the first), and where in it.`,
    z.union([z.enum(poisonNames), z.strictObject({ what: z.enum(poisonNames), ...one, at: z.string().optional() })]),
    (out, value) => {
      const { what, row: wanted = 0, at } = typeof value === 'string' ? { what: value } : value;
      const { json, place } = poisons[what];
      edit(out, wanted, (record) => ({ at: at ?? place(record), json }));
    },
  ),
  edit: effect(
    'JSON text, unchecked, at a place in a record (`profile.login`): {row, at, json}.',
    z.strictObject({ ...one, at: z.string().min(1), json: z.string() }),
    (out, { row: wanted = 0, at, json }) => edit(out, wanted, () => ({ at, json })),
  ),
};

function rowsOf(out: Outgoing): readonly unknown[] {
  return Array.isArray(out.body) ? out.body : [];
}

function placeOf(rows: readonly unknown[], wanted: number | string): number {
  if (typeof wanted === 'string') return rows.findIndex((record) => (record as Json | null)?.id === wanted);
  return wanted < 0 ? rows.length + wanted : wanted;
}

function edit(out: Outgoing, wanted: number | string, change: (record: Json) => { at: string; json: string }): void {
  const isList = Array.isArray(out.body);
  const rows = isList ? rowsOf(out) : [out.body];
  const place = isList ? placeOf(rows, wanted) : 0;
  const record = rows[place];
  if (record === null || typeof record !== 'object') return;
  const { at, json } = change(record as Json); // rows of lists, and single answers, are objects
  const { copy, mend } = patch(record as Json, at, json);
  out.body = isList ? rows.with(place, copy) : copy;
  out.onText.push(mend);
}
