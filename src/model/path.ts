/** Dotted paths into Okta's JSON: `profile.login`, and `gateways[].value` for the values of a list. */

type Json = Record<string, unknown>;

/** What stands at `path` in `record`; undefined where any step is missing. `''` is the record itself. */
export function readPath(record: unknown, path: string): unknown {
  if (path === '') return record;
  let at: unknown = record;
  // Every field of every record comes this way, so no list of steps is made.
  for (let from = 0; from <= path.length; ) {
    const dot = path.indexOf('.', from);
    const to = dot === -1 ? path.length : dot;
    const isList = path.endsWith('[]', to);
    const name = path.slice(from, isList ? to - 2 : to);
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined;
    at = (at as Json)[name];
    from = to + 1;
    if (!isList) continue;
    if (!Array.isArray(at)) return undefined;
    const rest = path.slice(from);
    return at.map((item) => readPath(item, rest)).filter((item) => item !== undefined);
  }
  return at;
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
