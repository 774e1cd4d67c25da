import { describe, type Kind } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { OktaRecord } from './collection.ts';
import { type Expression, type Literal, parseExpression } from './expression.ts';
import type { Language } from './extension.ts';
import { badDate, badFilter, badSearch } from './oktaErrors.ts';
import type { Org } from './org.ts';

/** A checked expression: which records pass, and the only ids that can, where it names them. */
export interface Query {
  passes: (record: OktaRecord) => boolean;
  /** In ascending order; null where any record may pass. */
  ids: readonly string[] | null;
}

type Compared = Exclude<Expression, { op: 'and' | 'or' | 'not' | 'ne' | 'ew' }>;
/** What is left of the language where only the System Log takes `not`, `ne` and `ew`. */
type Plain = { op: 'and' | 'or'; parts: readonly Plain[] } | Compared;

/** Parses and checks the value of `search` or `filter`; throws Okta's 400 where the endpoint does not take it. */
export function readQuery(org: Org, kind: Kind, text: string, language: Language): Query {
  const refuse = language.errorCode === 'E0000031' ? badSearch : badFilter;
  const expression = parseExpression(text);
  if (expression === null) throw refuse('Invalid search syntax.');
  if (!isPlain(expression)) throw refuse();
  if (language.isSingle === true && 'parts' in expression) throw refuse();
  for (const compared of comparisons(expression)) check(org, kind, compared, language, refuse);
  const ids = namedIds(org, expression, language);
  return { passes: compile(org, kind, expression, language), ids: ids === null ? null : [...ids].sort() };
}

function comparisons(expression: Plain): Compared[] {
  return 'parts' in expression ? expression.parts.flatMap(comparisons) : [expression];
}

function isPlain(expression: Expression): expression is Plain {
  if (expression.op === 'and' || expression.op === 'or') return expression.parts.every(isPlain);
  return expression.op !== 'not' && expression.op !== 'ne' && expression.op !== 'ew';
}

/** Whether the language has the attribute, and the operator for it. */
function check(org: Org, kind: Kind, compared: Compared, language: Language, refuse: typeof badSearch): void {
  const { attribute, op } = compared;
  if (language.links?.[attribute] !== undefined) {
    if (op !== 'eq') throw refuse();
    return;
  }
  const known = language.attributes.some((name) =>
    name.endsWith('.*') ? attribute.startsWith(name.slice(0, -1)) : name === attribute,
  );
  if (!known || (attribute.startsWith('profile.') && !org.hasAttribute(kind, attribute))) {
    throw refuse(`Invalid attribute: ${attribute}`);
  }
  if (op === 'co' && language.contains?.includes(attribute) !== true) throw refuse();
  if (isTime(kind, attribute)) {
    if (op === 'pr' || op === 'co') return;
    if (typeof compared.value !== 'string' || Number.isNaN(Date.parse(compared.value))) throw badDate();
  } else if (!language.isWide && op !== 'eq' && op !== 'co') throw refuse();
}

function isTime(kind: Kind, attribute: string): boolean {
  return Object.values(describe(kind).fields).some((field) => field.kind === 'time' && field.from.includes(attribute));
}

/** Ids that the expression pins down, so that no other record needs a look. */
function namedIds(org: Org, expression: Plain, language: Language): Set<string> | null {
  if ('parts' in expression) {
    const sets = expression.parts.map((part) => namedIds(org, part, language));
    if (expression.op === 'and') return sets.find((set) => set !== null) ?? null;
    return sets.every((set) => set !== null) ? new Set(sets.flatMap((set) => [...set])) : null;
  }
  if (expression.op !== 'eq') return null;
  if (expression.attribute === 'id') return new Set([String(expression.value)]);
  const link = language.links?.[expression.attribute];
  return link === undefined ? null : new Set(org.table(link).nears(String(expression.value)));
}

function compile(org: Org, kind: Kind, expression: Plain, language: Language): (record: OktaRecord) => boolean {
  if ('parts' in expression) {
    const tests = expression.parts.map((part) => compile(org, kind, part, language));
    if (expression.op === 'and') return (record) => tests.every((test) => test(record));
    return (record) => tests.some((test) => test(record));
  }
  const { attribute } = expression;
  const link = language.links?.[attribute];
  if (link !== undefined && 'value' in expression) {
    return (record) => org.table(link).get(record.id, String(expression.value)) !== undefined;
  }
  const fold = (value: unknown) =>
    typeof value === 'string' && !language.isCaseSensitive ? value.toLowerCase() : value;
  if (isTime(kind, attribute)) {
    const test = comparison(expression, (value) => new Date(String(value)).toISOString());
    return (record) => test(readPath(record, attribute) ?? null);
  }
  const test = comparison(expression, fold);
  return (record) => {
    const value = readPath(record, attribute) ?? null;
    return Array.isArray(value) ? value.some((item) => test(fold(item))) : test(fold(value));
  };
}

function comparison(compared: Compared, fold: (value: unknown) => unknown): (value: unknown) => boolean {
  if (compared.op === 'pr') return (value) => value !== null;
  const { op } = compared;
  const wanted = fold(compared.value) as Literal;
  if (op === 'eq') return (value) => value === wanted;
  if (op === 'sw') return (value) => typeof value === 'string' && value.startsWith(String(wanted));
  if (op === 'co') return (value) => typeof value === 'string' && value.includes(String(wanted));
  const holds = {
    gt: (a: string | number, b: string | number) => a > b,
    ge: (a: string | number, b: string | number) => a >= b,
    lt: (a: string | number, b: string | number) => a < b,
    le: (a: string | number, b: string | number) => a <= b,
  }[op];
  return (value) => {
    if (typeof value === 'string' && typeof wanted === 'string') return holds(value, wanted);
    return typeof value === 'number' && typeof wanted === 'number' && holds(value, wanted);
  };
}
