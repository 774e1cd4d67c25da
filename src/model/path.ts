/** Dotted paths into Okta's JSON: `profile.login`, and `gateways[].value` for the values of a list. */

type Json = Record<string, unknown>;

interface Step {
  name: string;
  /** Whether a list stands there, whose items the rest of the path leads into. */
  isList: boolean;
  rest: string;
}

/** Every field of every record comes this way, by the few paths of the model: each is taken apart once. */
const known = new Map<string, readonly Step[]>();

/** What stands at `path` in `record`; undefined where any step is missing. `''` is the record itself. */
export function readPath(record: unknown, path: string): unknown {
  let at = record;
  for (const { name, isList, rest } of known.get(path) ?? takeApart(path)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined;
    at = (at as Json)[name];
    if (!isList) continue;
    if (!Array.isArray(at)) return undefined;
    return at.map((item) => readPath(item, rest)).filter((item) => item !== undefined);
  }
  return at;
}

function takeApart(path: string): readonly Step[] {
  const names = path === '' ? [] : path.split('.');
  const steps = names.map((name, at) => {
    const isList = name.endsWith('[]');
    return { name: isList ? name.slice(0, -2) : name, isList, rest: names.slice(at + 1).join('.') };
  });
  known.set(path, steps);
  return steps;
}

/** Sets `value` at `path` in `record`, making the objects and the one-item lists on the way. */
export function writePath(record: Json, path: string, value: unknown): void {
  const [step = '', ...rest] = path.split('.');
  const isList = step.endsWith('[]');
  const name = isList ? step.slice(0, -2) : step;
  if (isList) {
    const values = Array.isArray(value) ? value : [value];
    record[name] = values.map((item) => (rest.length === 0 ? item : nested(rest.join('.'), item)));
    return;
  }
  if (rest.length === 0) {
    record[name] = value;
    return;
  }
  const inner = record[name];
  const next: Json = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? (inner as Json) : {};
  record[name] = next;
  writePath(next, rest.join('.'), value);
}

function nested(path: string, value: unknown): Json {
  const made: Json = {};
  writePath(made, path, value);
  return made;
}
