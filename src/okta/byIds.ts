import { asError, OktaGraphError } from '../errors.ts';
import type { Okta } from '../model/define.ts';
import type { Kind, Node } from '../model/index.ts';
import {
  type Address,
  escapeLiteral,
  fillAddress,
  formatAddress,
  isAddressable,
  narrowed,
  parseAddress,
} from './address.ts';
import { isWhole } from './decode.ts';
import { badAnswer } from './errors.ts';
import { partPaths, withParts } from './parts.ts';
import type { Session } from './session.ts';
import { firstPath, type ListedOkta, oktaOf, readAll, readWhole } from './whole.ts';

/** More ids make the expression too complex for Okta, and the URL too long for what lies between. */
const idsPerRequest = 50;

type Found = Node | Error | null;

/** Reads nodes by id, in as few calls as the kind allows; null for what does not exist. */
export async function readByIds(session: Session, kind: Kind, ids: readonly string[]): Promise<Found[]> {
  const okta = oktaOf(kind);
  const unknown = [...new Set(ids)].filter((id) => isAddressable(id) && session.known(kind, id) === undefined);
  const found = unknown.length === 0 ? new Map<string, Found>() : await ways[okta.byIds](session, kind, okta, unknown);
  if (okta.parts !== undefined) await complete(session, kind, found);
  return ids.map((id) => session.known(kind, id) ?? found.get(id) ?? null);
}

/** Adds to the nodes what Okta tells of each on paths of its own. */
async function complete(session: Session, kind: Kind, found: Map<string, Found>): Promise<void> {
  const nodes = [...found.values()].filter((node): node is Node => node !== null && !(node instanceof Error));
  const lacking = nodes.filter((node) => !isWhole(node));
  try {
    session.afford(lacking.flatMap(({ id }) => partPaths(kind, id).map(([, path]) => path)));
  } catch (error) {
    for (const { id } of lacking) found.set(id, asError(error));
    return;
  }
  await Promise.all(
    lacking.map(async ({ id }) => {
      try {
        const { record, refused } = await withParts(kind, session.raw(kind, id), (path) => session.record(path));
        if (refused !== null) session.refuse(kind, id, refused);
        found.set(id, session.decode(kind, record));
      } catch (error) {
        found.set(id, asError(error));
      }
    }),
  );
}

type Way = (session: Session, kind: Kind, okta: ListedOkta, ids: readonly string[]) => Promise<Map<string, Found>>;

const ways: Readonly<Record<Okta['byIds'], Way>> = {
  filter: (session, kind, okta, ids) => readBatches(session, kind, okta, ids, 'filter'),
  async search(session, kind, okta, ids) {
    const found = await readBatches(session, kind, okta, ids, 'search');
    // The index of searches lags behind: what it does not show may exist all the same.
    const missing = ids.filter((id) => !found.has(id));
    return new Map([...found, ...(await readSingly(session, kind, okta, missing))]);
  },
  async list(session, kind, _, ids) {
    return settle(ids, async () => {
      const all = new Map((await readWhole(session, kind)).map((node) => [node.id, node]));
      return new Map(ids.map((id) => [id, all.get(id) ?? null]));
    });
  },
  get: readSingly,
};

async function readBatches(
  session: Session,
  kind: Kind,
  okta: ListedOkta,
  ids: readonly string[],
  param: 'search' | 'filter',
): Promise<Map<string, Found>> {
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < ids.length; at += idsPerRequest) batches.push(ids.slice(at, at + idsPerRequest));
  const addressOf = (batch: readonly string[]): Address => {
    const expression = batch.map((id) => `id eq "${escapeLiteral(id)}"`).join(' or ');
    return narrowed(parseAddress(okta.list), { [param]: expression });
  };
  const read = (batch: readonly string[]): Promise<Map<string, Found>> =>
    settle(batch, async () => {
      try {
        const nodes = await readAll(session, kind, addressOf(batch));
        return new Map(nodes.map((node) => [node.id, node]));
      } catch (error) {
        if (batch.length === 1 || !isTooMuch(error)) throw error;
        const middle = Math.ceil(batch.length / 2);
        const halves = await Promise.all([read(batch.slice(0, middle)), read(batch.slice(middle))]);
        return merged(halves);
      }
    });
  return settle(ids, async () => {
    session.afford(batches.map((batch) => firstPath(okta, addressOf(batch))));
    return merged(await Promise.all(batches.map(read)));
  });
}

/** Whether Okta, or what lies before it, found the expression too complex or the URL too long. */
function isTooMuch(error: unknown): boolean {
  if (!(error instanceof OktaGraphError)) return false;
  const { status, oktaCode } = error.details;
  return status === 414 || status === 431 || (status === 400 && ['E0000001', 'E0000031'].includes(oktaCode ?? ''));
}

const merged = (parts: readonly Map<string, Found>[]) => new Map(parts.flatMap((part) => [...part]));

async function readSingly(
  session: Session,
  kind: Kind,
  okta: ListedOkta,
  ids: readonly string[],
): Promise<Map<string, Found>> {
  const { get } = okta;
  if (get === null) return ways.list(session, kind, okta, ids);
  const paths = ids.map((id) => formatAddress(fillAddress(get, { id })));
  return settle(ids, async () => {
    session.afford(paths);
    const found = await Promise.all(
      ids.map((id, at) =>
        settle([id], async () => {
          const path = paths[at] as string;
          const record = await session.record(path);
          const node = record === null ? null : session.decode(kind, record);
          if (record !== null && node === null) throw badAnswer(path, 'lacks what every record of its kind has');
          return new Map([[id, node?.id === id ? node : null]]); // a path may take logins and aliases; an id is neither
        }),
      ),
    );
    return merged(found);
  });
}

/** What `read` finds; its failure, in the place of each of its ids. */
async function settle(ids: readonly string[], read: () => Promise<Map<string, Found>>): Promise<Map<string, Found>> {
  try {
    return await read();
  } catch (error) {
    return new Map(ids.map((id) => [id, asError(error)]));
  }
}
