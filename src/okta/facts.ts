import { asError } from '../errors.ts';
import type { Far } from '../model/define.ts';
import { type End, flip, type Node } from '../model/index.ts';
import { fillAddress, formatAddress, isAddressable } from './address.ts';
import { readByIds } from './byIds.ts';
import { decodeFacts } from './decode.ts';
import { readTold } from './linked.ts';
import type { Session } from './session.ts';

interface Pair {
  near: string;
  far: string;
}

type Answer = Far['facts'] | Error | null;

/** All facts of single links. The pairs are as `end` sees them; Okta is asked as the declaring side sees them. */
export async function readFacts(session: Session, end: End, pairs: readonly Pair[]): Promise<Answer[]> {
  const declared = end.isDeclared ? pairs : pairs.map(({ near, far }) => ({ near: far, far: near }));
  const { link } = end;
  if (link.from !== null) return readFromRecords(session, end, declared);
  const declaring = await readDeclaring(session, end, declared);
  if (link.get === null) {
    // Only what follows from the declaring node can be told of a single link.
    const untold = Object.keys(link.facts);
    return declaring.map((node) =>
      node === null || node instanceof Error ? node : decodeFacts(link, null, node, untold),
    );
  }
  return readByPath(session, end, link.get, declared, declaring);
}

async function readFromRecords(session: Session, end: End, pairs: readonly Pair[]): Promise<Answer[]> {
  const own = end.isDeclared ? end : flip(end);
  if (own === null) return pairs.map(() => null);
  // Only the id is known here: what the record tells is read, unless this operation has read it.
  const nears = pairs.map(({ near }) => session.known(own.kind, near) ?? ({ kind: own.kind, id: near } as Node));
  const told = await readTold(session, own, nears);
  return told.map((fars, at) => {
    if (fars instanceof Error || fars === null) return fars;
    return fars.find((far) => far.id === pairs[at]?.far)?.facts ?? null;
  });
}

async function readByPath(
  session: Session,
  end: End,
  get: string,
  pairs: readonly Pair[],
  declaring: readonly (Node | Error | null | undefined)[],
): Promise<Answer[]> {
  const paths = pairs.map(({ near, far }) => formatAddress(fillAddress(get, { id: near, farId: far })));
  try {
    session.afford(paths);
  } catch (error) {
    return pairs.map(() => asError(error));
  }
  return Promise.all(
    pairs.map(async ({ near, far }, at) => {
      if (!isAddressable(near) || !isAddressable(far)) return null;
      const node = declaring[at];
      if (node instanceof Error) return node;
      try {
        const record = await session.record(paths[at] as string);
        return record === null ? null : decodeFacts(end.link, record, node ?? undefined);
      } catch (error) {
        return asError(error);
      }
    }),
  );
}

/** The nodes that declare the links, where a fact follows from one of their fields; undefined where none does. */
async function readDeclaring(
  session: Session,
  end: End,
  pairs: readonly Pair[],
): Promise<(Node | Error | null | undefined)[]> {
  const isNeeded = Object.values(end.link.facts).some((fact) => fact.near !== null);
  if (!isNeeded) return pairs.map(() => undefined);
  const kind = end.isDeclared ? end.kind : end.to;
  return readByIds(
    session,
    kind,
    pairs.map(({ near }) => near),
  );
}
