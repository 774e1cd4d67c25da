import { OktaGraphError } from '../errors.ts';
import type { Field, Scalar } from '../model/field.ts';
import { type Condition, compareValues, type Filter, type Order } from '../model/filter.ts';
import { describe, type Kind } from '../model/index.ts';

/** Keeps a value as a parameter, and answers with its name in the text: `$p0`. */
export type Bind = (value: unknown) => string;

/** Parameters collected while a text is made. */
export function createBind(): { bind: Bind; parameters: Record<string, unknown> } {
  const parameters: Record<string, unknown> = {};
  const bind = (value: unknown) => {
    const name = `p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `$${name}`;
  };
  return { bind, parameters };
}

/**
 * A filter over `n` as Cypher, with the meaning of `matches`. There a comparison is true or false, in Cypher it is
 * null where the value is missing: under a NOT it is made false first. Elsewhere it stays as it is, for an index to find.
 */
export function filterText(kind: Kind, filter: Filter, bind: Bind): string {
  const parts = (filter.and ?? []).map((part) => filterText(kind, part, bind));
  if (filter.or !== undefined) parts.push(any(filter.or.map((part) => filterText(kind, part, bind))));
  if (filter.not !== undefined) parts.push(isNot(filterText(kind, filter.not, bind)));
  for (const [name, condition] of Object.entries(filter.fields ?? {})) {
    const field = describe(kind).fields[name];
    if (field !== undefined) parts.push(...conditionTexts(name, field, condition, bind));
  }
  return all(parts);
}

/** The nodes behind a place in an order: `keys` and `id` are of the last node before. */
export function behindText(
  kind: Kind,
  orders: readonly Order[],
  keys: readonly (Scalar | null)[],
  id: string,
  bind: Bind,
): string {
  const [order, ...rest] = orders;
  if (order === undefined) return `n.id > ${bind(id)}`;
  const [key = null, ...restKeys] = keys;
  const field = describe(kind).fields[order.field] as Field; // `checkFields` proved that it is one
  const place = `n.${order.field}`;
  const tie = behindText(kind, rest, restKeys, id, bind);
  const isAscending = order.direction === 'ASC';
  // Nodes without a value are last when ascending, first when descending.
  if (key === null) return isAscending ? all([`${place} IS NULL`, tie]) : any([`${place} IS NOT NULL`, tie]);
  const further = compare(field, place, isAscending ? '>' : '<', key, bind);
  const same = all([`${place} = ${bind(parameter(field, key))}`, tie]);
  return any(isAscending ? [further, `${place} IS NULL`, same] : [further, same]);
}

function conditionTexts(name: string, field: Field, condition: Condition, bind: Bind): string[] {
  const place = `n.${name}`;
  const texts: string[] = [];
  const some = (test: (value: string) => string) =>
    field.isList ? `any(item IN ${place} WHERE ${test('item')})` : test(place);
  const one = (value: Scalar) => bind(parameter(field, value));
  const many = (values: readonly Scalar[]) => bind(values.map((value) => parameter(field, value)));
  const { eq, ne, notIn, contains, startsWith, isNull } = condition;
  if (isNull !== undefined) texts.push(`${place} IS ${isNull ? '' : 'NOT '}NULL`);
  if (eq !== undefined) texts.push(some((value) => `${value} = ${one(eq)}`));
  if (ne !== undefined) texts.push(isNot(some((value) => `${value} = ${one(ne)}`)));
  const { in: among } = condition;
  if (among !== undefined) texts.push(some((value) => `${value} IN ${many(among)}`));
  if (notIn !== undefined) texts.push(isNot(some((value) => `${value} IN ${many(notIn)}`)));
  if (contains !== undefined) texts.push(some((value) => `${textOf(name, field, value)} CONTAINS ${bind(contains)}`));
  if (startsWith !== undefined)
    texts.push(some((value) => `${textOf(name, field, value)} STARTS WITH ${bind(startsWith)}`));
  for (const [operator, limit] of comparisons(condition)) {
    texts.push(some((value) => compare(field, value, operator, limit, bind)));
  }
  return texts;
}

type Comparison = '>' | '>=' | '<' | '<=';

function comparisons({ gt, gte, lt, lte }: Condition): [Comparison, Scalar][] {
  const found: [Comparison, Scalar | undefined][] = [
    ['>', gt],
    ['>=', gte],
    ['<', lt],
    ['<=', lte],
  ];
  return found.filter((entry): entry is [Comparison, Scalar] => entry[1] !== undefined);
}

const holds: Record<Comparison, (order: number) => boolean> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

function compare(field: Field, value: string, operator: Comparison, limit: Scalar, bind: Bind): string {
  if (field.kind !== 'flag') return `${value} ${operator} ${bind(parameter(field, limit))}`;
  // Grafeo does not order flags: say which of the two pass.
  return `${value} IN ${bind([false, true].filter((flag) => holds[operator](compareValues(flag, limit))))}`;
}

function textOf(name: string, field: Field, value: string): string {
  if (field.kind === 'text' || field.kind === 'choice') return value;
  throw new OktaGraphError('BAD_USER_INPUT', `${name} is no text: contains and startsWith can't be used on it.`);
}

function parameter(field: Field, value: Scalar): unknown {
  if (field.kind !== 'time') return value;
  const time = new Date(String(value));
  if (!Number.isNaN(time.getTime())) return time;
  throw new OktaGraphError('BAD_USER_INPUT', 'A time in the filter is none. Write it as 2026-03-28T10:05:34.000Z.');
}

const all = (parts: readonly string[]) => joined(parts, 'AND', 'true');
const any = (parts: readonly string[]) => joined(parts, 'OR', 'false');
const isNot = (part: string) => `NOT coalesce(${part}, false)`;

function joined(parts: readonly string[], word: string, none: string): string {
  if (parts.length === 0) return none;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${word} `)})`;
}
