import type { Json } from '../collection.ts';
import { badRequest } from '../oktaErrors.ts';

/** Names at the top and, where `profile:(…)` is among them, in the profile. */
interface Projection {
  names: ReadonlySet<string>;
  profile: ReadonlySet<string> | null;
}

/** What `fields=id,status,profile:(login,email)` leaves of a record; the id is always left. */
export function project(record: Json, fields: string): Json {
  const { names, profile } = readProjection(fields);
  const left: Json = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === 'id' || names.has(name)) left[name] = value;
    else if (name === 'profile' && profile !== null) left[name] = pick(value as Json, profile); // an object at Okta
  }
  return left;
}

function readProjection(fields: string): Projection {
  const parts = /^(?<before>[^()]*?)(?:profile:\((?<inner>[^()]*)\)(?<after>[^()]*))?$/.exec(fields)?.groups;
  if (parts === undefined || fields.trim() === '') throw badRequest('fields', 'The fields parameter is malformed.');
  const { before = '', inner, after = '' } = parts;
  return { names: split(`${before},${after}`), profile: inner === undefined ? null : split(inner) };
}

function split(names: string): Set<string> {
  return new Set(
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

function pick(record: Json, names: ReadonlySet<string>): Json {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}
