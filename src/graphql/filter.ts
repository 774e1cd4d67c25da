import { OktaGraphError } from '../errors.ts';
import type { Condition, Filter } from '../model/filter.ts';
import { describe, type Kind } from '../model/index.ts';
import { other } from './choices.ts';

/** A condition as a query writes it. */
export type ConditionInput = { [Operator in keyof Condition]?: Condition[Operator] | null | undefined };

/** A filter as a query writes it: `and`, `or`, `not`, and a condition for any field of the kind. */
export interface FilterInput {
  readonly [field: string]: ConditionInput | FilterInput | readonly FilterInput[] | null | undefined;
}

// A filter in variables can be of any size; every condition is work for each node.
const maxConditions = 200;

/** The filter of the model for what a query asks; undefined where it asks for nothing. */
export function toFilter(kind: Kind, input: FilterInput | null | undefined): Filter | undefined {
  if (input === null || input === undefined) return undefined;
  const budget = { left: maxConditions };
  return translate(kind, input, budget);
}

function translate(kind: Kind, input: FilterInput, budget: { left: number }): Filter {
  const parts: Filter[] = [];
  for (const [name, value] of Object.entries(input)) {
    if (value === null || value === undefined) continue;
    spend(budget);
    // The input type of the kind has checked what stands behind each name.
    if (name === 'and') parts.push({ and: (value as FilterInput[]).map((part) => translate(kind, part, budget)) });
    else if (name === 'or') parts.push({ or: (value as FilterInput[]).map((part) => translate(kind, part, budget)) });
    else if (name === 'not') parts.push({ not: translate(kind, value as FilterInput, budget) });
    else parts.push(...conditions(kind, name, value as ConditionInput));
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { and: parts };
}

function spend(budget: { left: number }): void {
  budget.left -= 1;
  if (budget.left >= 0) return;
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `The filter has more than ${maxConditions} conditions. Use in: [...] for many values.`,
  );
}

/** The conditions of one field; those that name `OTHER` become what no known value meets. */
function conditions(kind: Kind, name: string, input: ConditionInput): Filter[] {
  const field = describe(kind).fields[name];
  const known = field?.kind === 'choice' ? field.values.filter((value) => value !== other) : null;
  const plain: Record<string, unknown> = {};
  const parts: Filter[] = [];
  for (const [operator, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (value === null) {
      const message = `${kind}.${name}: ${operator} is null. Ask for missing values with isNull: true.`;
      throw new OktaGraphError('BAD_USER_INPUT', message, { kind });
    }
    const values = Array.isArray(value) ? value : [value];
    if (known === null || !values.includes(other)) plain[operator] = value;
    else {
      const unknown: Filter = { fields: { [name]: { notIn: known, isNull: false } } };
      const either: Filter = { or: [unknown, { fields: { [name]: { in: values.filter((item) => item !== other) } } }] };
      parts.push(operator === 'ne' || operator === 'notIn' ? { not: either } : either);
    }
  }
  if (Object.keys(plain).length > 0) parts.push({ fields: { [name]: plain as Condition } }); // operators are Condition's
  return parts;
}
