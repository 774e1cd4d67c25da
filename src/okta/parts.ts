import { asError, type OktaGraphError } from '../errors.ts';
import { describe, type Kind } from '../model/index.ts';
import { fillAddress, formatAddress } from './address.ts';
import { ownId } from './decode.ts';

/** Reads one JSON answer by its path. */
type Get = (path: string) => Promise<unknown>;

/** A record with its parts, and why the first of those that are not there could not be read. */
export interface Assembled {
  record: unknown;
  refused: OktaGraphError | null;
}

/**
 * The record with what belongs to it and Okta tells on paths of their own, each part under its name. One that the org
 * does not have is empty; one that this credential may not read is left out: what it tells is not known.
 */
export async function withParts(kind: Kind, record: unknown, get: Get): Promise<Assembled> {
  const parts = partPaths(kind, ownId(kind, record));
  if (parts.length === 0) return { record, refused: null };
  let refused: OktaGraphError | null = null;
  const found = await Promise.all(
    parts.map(async ([name, path]) => {
      try {
        return [[name, (await get(path)) ?? {}] as const];
      } catch (error) {
        const failure = asError(error);
        if (absent.has(failure.code)) return [[name, {}] as const];
        if (failure.code !== 'OKTA_FORBIDDEN') throw failure;
        refused = failure;
        return [];
      }
    }),
  );
  return { record: { ...(record as object), ...Object.fromEntries(found.flat()) }, refused };
}

/** Names and paths of the parts of a record. */
export function partPaths(kind: Kind, id: string | null): [string, string][] {
  if (id === null) return [];
  const parts = Object.entries(describe(kind).okta?.parts ?? {});
  return parts.map(([name, path]) => [name, formatAddress(fillAddress(path, { id }))]);
}

/** Records that no list of Okta tells. Their parts are empty: Okta tells none. */
export function builtIns(kind: Kind): Readonly<Record<string, unknown>>[] {
  const { builtIn = [], parts = {} } = describe(kind).okta ?? {};
  const empty = Object.fromEntries(Object.keys(parts).map((name) => [name, {}]));
  return builtIn.map((record) => ({ ...record, ...empty }));
}

const absent: ReadonlySet<string> = new Set(['OKTA_UNSUPPORTED', 'NOT_FOUND']);
