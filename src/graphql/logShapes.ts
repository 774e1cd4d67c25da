import type { ObjectRef } from '@pothos/core';
import type { Field } from '../model/field.ts';
import type { Builder } from './builder.ts';
import type { Choices } from './choices.ts';
import type { Part, Shape } from './logEvent.ts';
import { leafType } from './names.ts';

type SchemaTypes = Builder['$inferSchemaTypes'];

/** A part of an event, as Okta sent it. */
export type Shaped = Readonly<Record<string, unknown>>;

type Made = Map<Shape, ObjectRef<SchemaTypes, Shaped>>;

/** Adds the type of a shape, and those of the parts in it; each once. */
export function addShape(
  builder: Builder,
  choices: Choices,
  shape: Shape,
  made: Made = new Map(),
): ObjectRef<SchemaTypes, Shaped> {
  const known = made.get(shape);
  if (known !== undefined) return known;
  const ref = builder.objectRef<Shaped>(shape.name);
  made.set(shape, ref);
  const typeOf = ({ shape: inner, isList }: Part) => {
    const type = addShape(builder, choices, inner, made);
    return isList ? ([type] as [typeof type]) : type;
  };
  return ref.implement({
    description: shape.doc,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(shape.fields).map(([name, field]) => {
          // Each reader gives a value of the type that stands beside it, or null.
          if ('json' in field) {
            const resolve = (of: Shaped) => jsonText(field.isWhole ? of : of[name]);
            return [name, t.string({ description: field.doc, resolve })];
          }
          if ('shape' in field) {
            const readPart = field.isList ? shapedList : shaped;
            const resolve = (of: Shaped) => readPart(of[name]) as never;
            return [name, t.field({ type: typeOf(field), nullable: true, description: field.doc, resolve })];
          }
          const resolve = (of: Shaped) => readers[field.kind](of[name]) as never;
          const type = leafType(choices, shape.name, name, field);
          return [name, t.field({ type, nullable: true, description: field.doc, resolve })];
        }),
      ),
  });
}

const isShaped = (value: unknown): value is Shaped =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const shaped = (value: unknown) => (isShaped(value) ? value : null);
const shapedList = (value: unknown) => (Array.isArray(value) ? value.filter(isShaped) : null);
const jsonText = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
const plainText = (value: unknown) => (typeof value === 'string' ? value : jsonText(value));

/** What each kind of field makes of a value; null where Okta sent something else, which `json` still tells. */
const readers: Readonly<Record<Field['kind'], (value: unknown) => unknown>> = {
  text: plainText,
  choice: plainText,
  time: (value) => {
    const moment = typeof value === 'string' ? new Date(value) : null;
    return moment === null || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
  },
  flag: (value) => (typeof value === 'boolean' ? value : null),
  whole: (value) => (Number.isInteger(value) ? value : null),
  decimal: (value) => (Number.isFinite(value) ? value : null),
};
