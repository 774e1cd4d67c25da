import type { OktaOperator, Query } from '../model/define.ts';
import type { Field, Scalar } from '../model/field.ts';
import type { Condition, Filter } from '../model/filter.ts';
import type { Fields } from '../model/link.ts';
import { escapeLiteral, isWellFormed } from './address.ts';
import { toTime } from './values.ts';

/** A condition in Okta's expression language. */
export interface Expression {
  text: string;
  /** Whether `text` needs parentheses inside `and`. */
  isOr: boolean;
}

/** An expression, or what stands for one: all rows may match, or no row can. */
export type Narrowed = Expression | 'everything' | 'nothing';

/** More alternatives than this make an expression that Okta calls too complex; then the gateway compares. */
const mostAlternatives = 50;

/** What `query` can express of `filter`: every node that passes the filter passes the expression. */
export function narrow(filter: Filter, query: Query, fields: Fields): Narrowed {
  const parts: Narrowed[] = [
    ...(filter.and ?? []).map((part) => narrow(part, query, fields)),
    ...(filter.or === undefined
      ? []
      : [
          any(
            filter.or.map((part) => narrow(part, query, fields)),
            query,
          ),
        ]),
    ...Object.entries(filter.fields ?? {}).flatMap(([name, condition]) => {
      const field = fields[name];
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
  if (
    condition.contains &&
    isWellFormed(condition.contains) &&
    attribute !== null &&
    query.contains?.includes(attribute)
  ) {
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
  const isText = field.kind === 'text' || field.kind === 'choice';
  return !isText || value === '' || !isWellFormed(value) ? null : `"${escapeLiteral(value)}"`;
}

/** Okta's name of a field in an expression; null where the endpoint does not take it. */
export function attributeOf(field: Field, query: Query): string | null {
  const [path] = field.from;
  if (path === undefined || field.from.length > 1 || field.isList) return null;
  const isTaken = query.fields.some(
    (known) => known === path || (known.endsWith('.*') && path.startsWith(known.slice(0, -1))),
  );
  return isTaken ? path : null;
}
