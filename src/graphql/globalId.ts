import { OktaGraphError } from '../errors.ts';
import { type Kind, kinds } from '../model/index.ts';

/** What a global id tells. */
export interface NodeKey {
  kind: Kind;
  id: string;
}

/** The global id of a node: what Relay refetches it by. */
export function globalId({ kind, id }: NodeKey): string {
  return Buffer.from(`${kind}:${id}`).toString('base64');
}

/** The kind and id inside a global id; null where the text is none. */
export function readGlobalId(text: string): NodeKey | null {
  const inner = Buffer.from(text, 'base64').toString();
  const colon = inner.indexOf(':');
  const kind = kinds.find((known) => known === inner.slice(0, colon));
  if (kind === undefined || colon + 1 === inner.length) return null;
  const key = { kind, id: inner.slice(colon + 1) };
  return globalId(key) === text ? key : null; // Buffer reads past what is not base64
}

/** As `readGlobalId`, but throws `BAD_USER_INPUT`. */
export function parseGlobalId(text: string): NodeKey {
  const key = readGlobalId(text);
  if (key !== null) return key;
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text)} is not a global id. Take one from a field named id; Okta's own ids go to a look-up such as user(id:).`,
  );
}

/** The id of a node of `kind` from a global id, or from what may be Okta's own. Throws `BAD_USER_INPUT` for another kind's. */
export function lookUpId(kind: Kind, text: string): string {
  const global = readGlobalId(text);
  if (global === null) return text;
  if (global.kind === kind) return global.id;
  throw new OktaGraphError('BAD_USER_INPUT', `This is the global id of a ${global.kind}, not of a ${kind}.`, { kind });
}
