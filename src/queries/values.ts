import { OktaGraphError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import type { Parameter, ParameterType, ParameterValue, SavedQuery } from './savedQuery.ts';

/** Texts as somebody gave them, by name of the parameter: several where it was given several times. */
export type Given = Readonly<Record<string, readonly string[]>>;

/** Every parameter of the query: what was given, read as its type, else its default. */
export function readParameters(query: SavedQuery, given: Given): Record<string, ParameterValue | null> {
  for (const name of Object.keys(given)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) throw unknown(query, name);
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => [parameter.name, readParameter(query, parameter, given[parameter.name] ?? [])]),
  );
}

/** Whether a value is what a parameter of this type may be. */
export function isOfType(value: unknown, type: ParameterType): value is ParameterValue {
  return checks[type](value);
}

const isText = (value: unknown): value is string => typeof value === 'string';

const checks: Readonly<Record<ParameterType, (value: unknown) => boolean>> = {
  text: isText,
  whole: Number.isSafeInteger,
  texts: (value) => Array.isArray(value) && value.every(isText),
};

function readParameter(query: SavedQuery, parameter: Parameter, texts: readonly string[]): ParameterValue | null {
  const { name, type, isRequired, fallback, doc } = parameter;
  if (texts.length === 0) {
    if (!isRequired) return fallback;
    throw new OktaGraphError('BAD_USER_INPUT', `${query.name} needs the parameter ${name}. ${doc}`);
  }
  const value = readers[type](texts);
  if (isOfType(value, type)) return value;
  throw new OktaGraphError('BAD_USER_INPUT', `The parameter ${name} of ${query.name} is ${expected[type]}. ${doc}`);
}

const expected: Readonly<Record<ParameterType, string>> = {
  text: 'one text, such as ann@example.com',
  whole: 'one whole number, such as 90',
  texts: 'a list of texts, such as ["Payroll","Code"], or one text given as often as needed',
};

const readers: Readonly<Record<ParameterType, (texts: readonly string[]) => unknown>> = {
  text: ([text = '', ...others]) => (others.length === 0 ? unquote(text, '"') : null),
  whole: ([text = '', ...others]) => (others.length === 0 && /^-?\d+$/.test(text) ? Number(text) : null),
  texts: (texts) => texts.flatMap((text) => unquote(unquote(text, '['), '"')),
};

/** JSON is read as JSON where the text begins like it; any other text is meant as it stands, so that nobody has to quote twice. */
function unquote(text: unknown, opening: string): unknown {
  if (typeof text !== 'string' || !text.startsWith(opening)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function unknown({ name: query, parameters }: SavedQuery, name: string): OktaGraphError {
  const names = parameters.map((parameter) => parameter.name);
  const known = names.length === 0 ? 'It has none.' : `There are: ${names.join(', ')}.`;
  return new OktaGraphError('BAD_USER_INPUT', `${query} has no parameter ${name}.${didYouMean(name, names)} ${known}`);
}
