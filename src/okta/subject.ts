import { describe, type Kind, kinds } from '../model/index.ts';

/** What a path reads, in words, and the kind it belongs to: the one whose list it extends. */
export function subject(path: string): { what: string; kind: Kind | null; scope: string | null } {
  const plain = path.split('?', 1)[0] as string;
  const found = kinds
    .flatMap((kind) => {
      const { okta } = describe(kind);
      return okta === null ? [] : [{ kind, scope: okta.scope, list: okta.list.split('?', 1)[0] as string }];
    })
    .filter(({ list }) => plain === list || plain.startsWith(`${list}/`))
    .sort((a, b) => b.list.length - a.list.length)[0];
  if (found === undefined) return { what: plain, kind: null, scope: null };
  const what = plain === found.list ? describe(found.kind).plural : plain;
  return { what, kind: found.kind, scope: found.scope };
}
