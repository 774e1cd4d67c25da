import type { EnumRef } from '@pothos/core';
import { type GraphQLSchema, isEnumType } from 'graphql';
import type { Field } from '../model/index.ts';
import type { Builder } from './builder.ts';

/** Stands for every value that the declaration does not know. */
export const other = 'OTHER';

export type ChoiceRef = EnumRef<Builder['$inferSchemaTypes'], string>;

/** Makes the enum type of a choice field or fact, once for each name. */
export type Choices = (name: string, field: Field) => ChoiceRef;

export function choiceTypes(builder: Builder): Choices {
  const made = new Map<string, { field: Field; ref: ChoiceRef }>();
  return (name, field) => {
    const known = made.get(name) ?? { field, ref: addChoice(builder, name, field) };
    if (known.field !== field) throw new Error(`Two choices want the enum ${name}: rename one of the fields.`);
    made.set(name, known);
    return known.ref;
  };
}

function addChoice(builder: Builder, name: string, field: Field): ChoiceRef {
  const values = Object.fromEntries(field.values.map((value) => [valueName(value), { value }]));
  if (Object.keys(values).length < field.values.length) throw new Error(`Two values of ${name} have the same name.`);
  const unknown = { value: other, description: 'A value that this version of okta-graph does not know.' };
  return builder.enumType(name, {
    description: field.doc,
    values: { ...values, [other]: values[other] ?? unknown },
    extensions: { isChoice: true },
  });
}

/** Shows values that no declaration knows as `OTHER`, where graphql would fail: Okta may send a new status tomorrow. */
export function tolerateNewValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type) || type.extensions.isChoice !== true) continue;
    const names = new Map(type.getValues().map(({ value, name }) => [value, name]));
    type.serialize = (value) => names.get(value) ?? other;
  }
}

/** `web` and `two words` become `WEB` and `TWO_WORDS`. */
function valueName(value: string): string {
  const name = value.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}
