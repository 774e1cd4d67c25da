import type { OktaOperator, Query } from '../model/define.ts';
import type { Field, Scalar } from '../model/field.ts';
import type { Condition, Filter, Order } from '../model/filter.ts';
import { describe, type Kind } from '../model/index.ts';
import { escapeLiteral, isWellFormed } from './address.ts';
import { toTime } from './values.ts';

/** What of a filter an endpoint can do itself. Okta may give more rows than asked for, never fewer: the rest is done here. */
export interface Pushed {
  /** Parameters of the request; null where no row can match, so that no request is needed. */
  params: Readonly<Record<string, string>> | null;
}

/** The parameters that narrow a list of `kind` to a superset of what passes `filter`. */
export function pushFilter(kind: Kind, filter: Filter | undefined): Pushed {
  if (filter === undefined) return { params: {} };
  const prefix = pushPrefix(kind, filter);
  const pushed = queriesOf(kind).map((query) => ({ query, expression: narrow(filter, query, kind) }));
  if (pushed.some(({ expression }) => expression === 'nothing')) return { params: null };
  if (prefix !== null) return { params: { q: prefix } };
  const first = pushed.find(({ expression }) => expression !== 'everything');
  return { params: first === undefined ? {} : { [first.query.param]: (first.expression as Expression).text } };
}

/**
 * The parameters that make Okta sort a list, null where it cannot: by one required field of a `sorts` query,
 * since where rows without a value come is not documented.
 */
export function pushOrder(
  kind: Kind,
  orders: readonly Order[],
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null {
  const [order] = orders;
  if (order === undefined || orders.length > 1 || params.q !== undefined) return null;
  const query = queriesOf(kind).find((candidate) => candidate.sorts);
  const field = describe(kind).fields[order.field];
  if (query === undefined || field === undefined || !field.isRequired) return null;
  const attribute = attributeOf(field, query);
  if (attribute === null) return null;
  return {
    [query.param]: params[query.param] ?? `${attribute} pr`, // Okta sorts only what it searches; every row has it
    sortBy: attribute,
    sortOrder: order.direction === 'ASC' ? 'asc' : 'desc',
  };
}

/** The parameter that takes a raw expression for `kind`; null where none does. */
export function rawParam(kind: Kind): string | null {
  return queriesOf(kind)[0]?.param ?? null;
}

interface Expression {
  text: string;
  /** Whether `text` needs parentheses inside `and`. */
  isOr: boolean;
}

/** An expression, or what stands for one: all rows may match, or no row can. */
type Narrowed = Expression | 'everything' | 'nothing';

/** More alternatives than this make an expression that Okta calls too complex; then the gateway compares. */
const mostAlternatives = 50;

function narrow(filter: Filter, query: Query, kind: Kind): Narrowed {
  const parts: Narrowed[] = [
    ...(filter.and ?? []).map((part) => narrow(part, query, kind)),
    ...(filter.or === undefined
      ? []
      : [
          any(
            filter.or.map((part) => narrow(part, query, kind)),
            query,
          ),
        ]),
    ...Object.entries(filter.fields ?? {}).flatMap(([name, condition]) => {
      const field = describe(kind).fields[name];
      return field === undefined ? [] : narrowField(field, condition, query);
    }),
  ]; // `not` is left out: a superset of what it excludes would exclude too much
  return all(parts, query);
}

function all(parts: readonly Narrowed[], query: Query): Narrowed {
  if (parts.includes('nothing')) return 'nothing';
  const expressions = parts.filter((part) => typeof part === 'object');
  const [first] = expressions;
  if (first === undefined) return 'everything';
  if (query.isSingle || expressions.length === 1) return first;
  return { text: expressions.map((part) => (part.isOr ? `(${part.text})` : part.text)).join(' and '), isOr: false };
}

function any(parts: readonly Narrowed[], query: Query): Narrowed {
  if (parts.includes('everything')) return 'everything';
  const expressions = parts.filter((part) => typeof part === 'object');
  const [first] = expressions;
  if (first === undefined) return 'nothing';
  if (expressions.length === 1) return first;
  if (query.isSingle || expressions.length > mostAlternatives) return 'everything';
  return { text: expressions.map((part) => part.text).join(' or '), isOr: true };
}

function narrowField(field: Field, condition: Condition, query: Query): Narrowed[] {
  const attribute = attributeOf(field, query);
  const narrowed: Narrowed[] = [];
  if (condition.in !== undefined) {
    narrowed.push(
      any(
        condition.in.map((value) => compare(field, attribute, 'eq', value, query)),
        query,
      ),
    );
  }
  if (condition.eq !== undefined) narrowed.push(compare(field, attribute, 'eq', condition.eq, query));
  if (condition.startsWith) narrowed.push(compare(field, attribute, 'sw', condition.startsWith, query));
  // Texts are ordered without regard to case there and with it here, so that only moments compare alike.
  if (field.kind === 'time') {
    for (const [name, op] of comparisons) {
      const value = condition[name];
      if (value !== undefined) narrowed.push(compare(field, attribute, op, value, query));
    }
  }
  if (condition.contains && attribute !== null && query.contains?.includes(attribute)) {
    narrowed.push({ text: `${attribute} co "${escapeLiteral(condition.contains)}"`, isOr: false });
  }
  // Whether `pr` counts the empty text is not documented, so that it is asked of moments only.
  if (condition.isNull === false && field.kind === 'time' && attribute !== null && query.ops.includes('pr')) {
    narrowed.push({ text: `${attribute} pr`, isOr: false });
  }
  return narrowed;
}

const comparisons = [
  ['gt', 'gt'],
  ['gte', 'ge'],
  ['lt', 'lt'],
  ['lte', 'le'],
] as const;

function compare(field: Field, attribute: string | null, op: OktaOperator, value: Scalar, query: Query): Narrowed {
  const literal = literalOf(field, value);
  if (attribute === null || literal === null || !query.ops.includes(op)) return 'everything';
  return { text: `${attribute} ${op} ${literal}`, isOr: false };
}

function literalOf(field: Field, value: Scalar): string | null {
  if (field.kind === 'time') {
    const moment = toTime(value);
    return moment === null || moment !== value ? null : `"${moment}"`;
  }
  if (typeof value === 'boolean') return field.kind === 'flag' ? String(value) : null;
  if (typeof value === 'number') return null; // no attribute that can be searched is a number
  return value === '' || !isWellFormed(value) ? null : `"${escapeLiteral(value)}"`;
}

/** Okta's name of a field in an expression; null where the endpoint does not take it. */
function attributeOf(field: Field, query: Query): string | null {
  const [path] = field.from;
  if (path === undefined || field.from.length > 1 || field.isList) return null;
  const isTaken = query.fields.some(
    (known) => known === path || (known.endsWith('.*') && path.startsWith(known.slice(0, -1))),
  );
  return isTaken ? path : null;
}

/** `q` matches beginnings of some attributes: enough for `eq` and `startsWith` where all conditions must hold. */
function pushPrefix(kind: Kind, filter: Filter): string | null {
  const { okta, fields } = describe(kind);
  for (const [name, condition] of Object.entries(filter.fields ?? {})) {
    const path = fields[name]?.from[0];
    if (path === undefined || !okta?.prefix?.includes(path)) continue;
    const wanted = condition.eq ?? condition.startsWith;
    if (typeof wanted === 'string' && wanted !== '' && isWellFormed(wanted)) return wanted;
  }
  for (const part of filter.and ?? []) {
    const found = pushPrefix(kind, part);
    if (found !== null) return found;
  }
  return null;
}

function queriesOf(kind: Kind): readonly Query[] {
  return describe(kind).okta?.queries ?? [];
}
