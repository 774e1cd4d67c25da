import type { InputObjectRef, InputRef } from '@pothos/core';
import type { Order } from '../model/filter.ts';
import { describe, type Field, type Kind } from '../model/index.ts';
import type { Builder } from './builder.ts';
import type { Choices } from './choices.ts';
import type { ConditionInput, FilterInput } from './filter.ts';
import { capital, constantName, type Leaf, leafType } from './names.ts';

/** The inputs of a kind's list. */
export interface ListInputs {
  filter: InputRef<FilterInput>;
  order: InputRef<Order>;
}

type ConditionRef = InputObjectRef<Builder['$inferSchemaTypes'], ConditionInput>;

/** Adds `UserFilter` and `UserOrder` and its like for every kind. */
export function addInputs(builder: Builder, choices: Choices): (kind: Kind) => ListInputs {
  const conditions = new Map<string, ConditionRef>();
  const direction = builder.enumType('OrderDirection', {
    description: 'Up or down. Nodes without a value come last going up, first going down.',
    values: { ASC: { description: 'Up: a before b, old before new.' }, DESC: { description: 'Down.' } },
  });
  const conditionOf = (kind: Kind, name: string, field: Field): ConditionRef => {
    const typeName = conditionName(kind, name, field);
    const known = conditions.get(typeName);
    if (known !== undefined) return known;
    const made = addCondition(builder, typeName, field, leafType(choices, kind, name, field));
    conditions.set(typeName, made);
    return made;
  };
  return (kind) => {
    const fields = Object.entries(describe(kind).fields);
    const filter = builder.inputRef<FilterInput>(`${kind}Filter`);
    filter.implement({
      description: `Which ${describe(kind).plural} to list: all of what is given must hold.`,
      fields: (t) => ({
        and: t.field({ type: [filter], description: 'All of these hold.' }),
        or: t.field({ type: [filter], description: 'At least one of these holds.' }),
        not: t.field({ type: filter, description: 'This does not hold.' }),
        ...Object.fromEntries(
          fields.map(([name, field]) => [
            name,
            t.field({ type: conditionOf(kind, name, field), description: field.doc }),
          ]),
        ),
      }),
    });
    return { filter, order: addOrder(builder, kind, fields, direction) };
  };
}

function addOrder(
  builder: Builder,
  kind: Kind,
  fields: [string, Field][],
  direction: InputRef<Order['direction']>,
): InputRef<Order> {
  const sortable = fields.filter(([, field]) => !field.isList);
  const orderField = builder.enumType(`${kind}OrderField`, {
    description: `What ${describe(kind).plural} can be ordered by.`,
    values: Object.fromEntries(
      sortable.map(([name, field]) => [constantName(name), { value: name, description: field.doc }]),
    ),
  });
  return builder.inputType(`${kind}Order`, {
    description: `One step of an order of ${describe(kind).plural}. Ties go by id.`,
    fields: (t) => ({
      field: t.field({ type: orderField, required: true, description: 'The field to order by.' }),
      direction: t.field({ type: direction, required: true, defaultValue: 'ASC', description: 'Up or down.' }),
    }),
  });
}

function conditionName(kind: Kind, name: string, field: Field): string {
  const base = field.kind === 'choice' ? kind + capital(name) : capital(field.kind);
  return `${base}${field.isList ? 'List' : ''}Condition`;
}

const docs = {
  eq: 'Equals this.',
  ne: 'Does not equal this; true of a missing value.',
  in: 'Equals one of these.',
  notIn: 'Equals none of these; true of a missing value.',
  contains: 'Contains this text.',
  startsWith: 'Starts with this text.',
  gt: 'Comes after this.',
  gte: 'Comes after this, or equals it.',
  lt: 'Comes before this.',
  lte: 'Comes before this, or equals it.',
  isNull: 'Whether the value is missing.',
} satisfies Record<keyof ConditionInput, string>;

type Operator = keyof typeof docs;

/** Operators of each kind of field beside those that every field has. */
const operators: Readonly<Record<Field['kind'], readonly Operator[]>> = {
  text: ['contains', 'startsWith', 'gt', 'gte', 'lt', 'lte'],
  time: ['gt', 'gte', 'lt', 'lte'],
  whole: ['gt', 'gte', 'lt', 'lte'],
  decimal: ['gt', 'gte', 'lt', 'lte'],
  flag: [],
  choice: [],
};

const everywhere: readonly Operator[] = ['eq', 'ne', 'in', 'notIn', 'isNull'];
const listOperators: ReadonlySet<Operator> = new Set([...everywhere, 'contains', 'startsWith']);

function addCondition(builder: Builder, name: string, field: Field, leaf: Leaf): ConditionRef {
  const offered = [...everywhere, ...operators[field.kind]].filter((op) => !field.isList || listOperators.has(op));
  const what =
    field.kind === 'choice'
      ? 'a value of a fixed set'
      : { text: 'a text', time: 'a moment', flag: 'a flag', whole: 'a whole number', decimal: 'a number' }[field.kind];
  const ref = builder.inputRef<ConditionInput>(name);
  ref.implement({
    description: field.isList
      ? 'Conditions on a list of texts: each holds when one of its items meets it.'
      : `Conditions on ${what}, all of which must hold. Texts compare exactly, by code point.`,
    fields: (t) =>
      Object.fromEntries(
        offered.map((operator) => [
          operator,
          operator === 'isNull'
            ? t.boolean({ description: docs[operator] })
            : operator === 'in' || operator === 'notIn'
              ? t.field({ type: [leaf], description: docs[operator] })
              : t.field({ type: leaf, description: docs[operator] }),
        ]),
      ),
  });
  return ref;
}
