import type { Json } from '../collection.ts';
import { type Expression, parseExpression } from '../expression.ts';
import { badFilter, badSearch } from '../oktaErrors.ts';

type Test = (event: Json) => boolean;
type Compared = Exclude<Expression, { op: 'and' | 'or' | 'not' }>;

/** The parts of an event that a filter may name. `published` is not one of them: `since` and `until` are for that. */
const attributes: ReadonlySet<string> = new Set([
  ...['actor', 'authenticationContext', 'client', 'debugContext', 'device', 'displayMessage', 'eventType'],
  ...['legacyEventType', 'outcome', 'request', 'securityContext', 'severity', 'target', 'transaction', 'uuid'],
  'version',
]);

/** Texts that may be long, in which Okta does not look for a part. */
const uncontained: ReadonlySet<string> = new Set(['debugContext.debugData.url', 'debugContext.debugData.requestUri']);

/** Reads the `filter` of a request for events; throws Okta's 400 where it takes no such filter. */
export function readLogFilter(text: string): Test {
  const expression = parseExpression(text);
  if (expression === null) throw badFilter('Invalid filter syntax.');
  return compile(expression);
}

/** Reads `q`: every word of it must be somewhere in the event. */
export function readLogWords(text: string): Test {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length > 10) throw badSearch('At most 10 keywords.');
  if (words.some((word) => word.length > 40)) throw badSearch('A keyword has at most 40 characters.');
  return (event) => {
    const said = JSON.stringify(event).toLowerCase();
    return words.every((word) => said.includes(word));
  };
}

function compile(expression: Expression): Test {
  if (expression.op === 'not') {
    const test = compile(expression.part);
    return (event) => !test(event);
  }
  if (!('parts' in expression)) return comparison(expression);
  const tests = expression.parts.map(compile);
  if (expression.op === 'and') return (event) => tests.every((test) => test(event));
  return (event) => tests.some((test) => test(event));
}

function comparison(compared: Compared): Test {
  const { attribute, op } = compared;
  const [root = ''] = attribute.split('.');
  if (!attributes.has(root)) throw badFilter(`Invalid attribute: ${attribute}`);
  if (op === 'co' && uncontained.has(attribute)) throw badFilter(`No co on ${attribute}`);
  const steps = attribute.split('.');
  if (op === 'pr') return (event) => valuesAt(event, steps).length > 0;
  const { value } = compared;
  if (op === 'ne') return (event) => !valuesAt(event, steps).includes(value);
  const holds = operators[op];
  return (event) => valuesAt(event, steps).some((found) => holds(found, value));
}

const texts = (holds: (found: string, wanted: string) => boolean) => (found: unknown, wanted: unknown) =>
  typeof found === 'string' && typeof wanted === 'string' && holds(found, wanted);
const ordered = (holds: (order: number) => boolean) => (found: unknown, wanted: unknown) => {
  if (typeof found === 'number' && typeof wanted === 'number') return holds(found - wanted);
  return texts((a, b) => holds(a < b ? -1 : a > b ? 1 : 0))(found, wanted);
};

const operators = {
  eq: (found: unknown, wanted: unknown) => found === wanted,
  sw: texts((found, wanted) => found.startsWith(wanted)),
  ew: texts((found, wanted) => found.endsWith(wanted)),
  co: texts((found, wanted) => found.includes(wanted)),
  gt: ordered((order) => order > 0),
  ge: ordered((order) => order >= 0),
  lt: ordered((order) => order < 0),
  le: ordered((order) => order <= 0),
};

/** Every value at the path, those of all items where a list is on the way. */
function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (typeof value !== 'object' || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Json)[step], rest);
}
