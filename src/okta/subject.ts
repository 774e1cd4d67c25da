import { containers, describe, type End, ends, isContaining, type Kind, kinds } from '../model/index.ts';

/** What a path reads. */
export interface Subject {
  /** In words. */
  what: string;
  kind: Kind | null;
  /** The OAuth scope that reading it takes. */
  scope: string | null;
}

/** What a path reads, in words, and the kind it belongs to: by the paths that the model declares, the longest first. */
export function subject(path: string): Subject {
  const plain = path.split('?', 1)[0] as string;
  const segments = split(plain);
  const found = patterns().find(
    ({ steps }) => steps.length <= segments.length && steps.every((step, at) => step === '*' || step === segments[at]),
  );
  if (found === undefined) return { what: plain, kind: null, scope: null };
  const { kind, scope, isList, steps } = found;
  return { what: isList && steps.length === segments.length ? describe(kind).plural : plain, kind, scope };
}

interface Pattern {
  steps: readonly string[];
  kind: Kind;
  scope: string;
  /** Whether it lists the kind, and not what is linked to one of its records. */
  isList: boolean;
}

let made: readonly Pattern[] | null = null;

function patterns(): readonly Pattern[] {
  made ??= kinds
    .flatMap(kindPatterns)
    .concat(kinds.flatMap((kind) => Object.values(ends(kind)).flatMap(linkPatterns))) // some narrow the list of a kind
    .sort((a, b) => b.steps.length - a.steps.length || wildcards(a) - wildcards(b));
  return made;
}

function kindPatterns(kind: Kind): Pattern[] {
  const { okta } = describe(kind);
  if (okta === null) return [];
  const paths = [okta.get, ...Object.values(okta.parts ?? {})].flatMap((path) => path ?? []);
  const own = { kind, scope: okta.scope };
  return [
    ...(okta.list === null ? [] : [{ ...own, steps: stepsOf(okta.list), isList: true }]),
    ...paths.map((path) => ({ ...own, steps: stepsOf(path), isList: false })),
  ];
}

/** What is contained belongs to its own kind, any other list of links to the near one. */
function linkPatterns(end: End): Pattern[] {
  if (end.route === null) return [];
  const kind = isContaining(end) ? end.to : end.kind;
  const { okta } = describe(kind);
  if (okta === null) return [];
  const admins = end.route.perNear?.admins;
  const paths = listPaths(end).map((path) => ({ path, scope: okta.scope }));
  const all = admins === undefined ? paths : [...paths, { path: admins.list, scope: admins.scope }];
  return all.map(({ path, scope }) => ({ steps: stepsOf(path), kind, scope, isList: false }));
}

/** The path of a link's lists, below every list that may contain the near node. */
function listPaths(end: End): string[] {
  const list = end.route?.list ?? '';
  if (!list.startsWith('{self}')) return [list];
  return containers(end.kind).flatMap((container) =>
    listPaths(container).map((path) => list.replace('{self}', `${path.split('?', 1)[0]}/{id}`)),
  );
}

const split = (path: string) => path.split('/').filter((segment) => segment !== '');
const stepsOf = (path: string) =>
  split(path.split('?', 1)[0] as string).map((step) => (step.startsWith('{') ? '*' : step));
const wildcards = ({ steps }: Pattern) => steps.filter((step) => step === '*').length;
