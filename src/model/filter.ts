import { OktaGraphError } from '../errors.ts';
import type { Scalar } from './field.ts';
import { describe, fieldValue, type Kind, type Node } from './index.ts';

/**
 * What a list is asked for. A missing value equals nothing: `ne`, `notIn` and `not` keep nodes without one,
 * every other comparison drops them. Texts compare exactly, by code point; on a list, `eq`, `in`,
 * `contains` and `startsWith` hold when one of its items does.
 */
export interface Filter {
  and?: readonly Filter[];
  or?: readonly Filter[];
  not?: Filter;
  /** One entry a field, all of which must hold. */
  fields?: Readonly<Record<string, Condition>>;
}

/** Comparisons of one field, all of which must hold. */
export interface Condition {
  eq?: Scalar;
  ne?: Scalar;
  in?: readonly Scalar[];
  notIn?: readonly Scalar[];
  contains?: string;
  startsWith?: string;
  gt?: Scalar;
  gte?: Scalar;
  lt?: Scalar;
  lte?: Scalar;
  isNull?: boolean;
}

/** One step of an order. Nodes without a value come last when ascending, first when descending; ties go by id. */
export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
}

/** Whether `node` passes `filter`. */
export function matches(filter: Filter, node: Node): boolean {
  if (filter.and?.some((part) => !matches(part, node))) return false;
  if (filter.or !== undefined && !filter.or.some((part) => matches(part, node))) return false;
  if (filter.not !== undefined && matches(filter.not, node)) return false;
  return Object.entries(filter.fields ?? {}).every(([field, condition]) => holds(condition, fieldValue(node, field)));
}

function holds(condition: Condition, value: Scalar | Scalar[] | null | undefined): boolean {
  const items = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
  const some = (test: (item: Scalar) => boolean) => items.some(test);
  const { eq, ne, contains, startsWith, gt, gte, lt, lte, isNull } = condition;
  if (isNull !== undefined && isNull !== (value === null || value === undefined)) return false;
  if (eq !== undefined && !some((item) => item === eq)) return false;
  if (ne !== undefined && some((item) => item === ne)) return false;
  if (condition.in !== undefined && !some((item) => condition.in?.includes(item) ?? false)) return false;
  if (condition.notIn !== undefined && some((item) => condition.notIn?.includes(item) ?? false)) return false;
  if (contains !== undefined && !some((item) => String(item).includes(contains))) return false;
  if (startsWith !== undefined && !some((item) => String(item).startsWith(startsWith))) return false;
  if (gt !== undefined && !some((item) => compareValues(item, gt) > 0)) return false;
  if (gte !== undefined && !some((item) => compareValues(item, gte) >= 0)) return false;
  if (lt !== undefined && !some((item) => compareValues(item, lt) < 0)) return false;
  if (lte !== undefined && !some((item) => compareValues(item, lte) <= 0)) return false;
  return true;
}

/** Compares two values of one field: texts by code point, false before true. */
export function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return Number(a) - Number(b);
}

/** Compares by code point, as both engines do; `<` compares UTF-16 units, which differs above U+FFFF. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  for (;;) {
    const x = left.next();
    const y = right.next();
    if (x.done || y.done) return (x.done ? 0 : 1) - (y.done ? 0 : 1);
    if (x.value !== y.value) return (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0);
  }
}

/** Orders nodes by `orders`, then by id. */
export function compareNodes(orders: readonly Order[]): (a: Node, b: Node) => number {
  return (a, b) => {
    for (const { field, direction } of orders) {
      const by = compareKeys(orderKey(a, field), orderKey(b, field));
      if (by !== 0) return direction === 'ASC' ? by : -by;
    }
    return compareTexts(a.id, b.id);
  };
}

/** What a node is ordered by: null where it has no value. Lists have no order. */
export function orderKey(node: Node, field: string): Scalar | null {
  const value = fieldValue(node, field);
  return value === undefined || Array.isArray(value) ? null : value;
}

function compareKeys(a: Scalar | null, b: Scalar | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareValues(a, b);
}

/** Throws `BAD_USER_INPUT` where a filter or an order names a field that `kind` does not have. */
export function checkFields(kind: Kind, filter: Filter | undefined, orders: readonly Order[]): void {
  const { fields } = describe(kind);
  const check = (field: string) => {
    if (Object.hasOwn(fields, field)) return;
    const known = Object.keys(fields).sort().join(', ');
    throw new OktaGraphError('BAD_USER_INPUT', `${kind} has no field ${field}. It has: ${known}.`, { kind });
  };
  const visit = (part: Filter): void => {
    Object.keys(part.fields ?? {}).forEach(check);
    part.and?.forEach(visit);
    part.or?.forEach(visit);
    if (part.not !== undefined) visit(part.not);
  };
  if (filter !== undefined) visit(filter);
  for (const { field } of orders) check(field);
}
