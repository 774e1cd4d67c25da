import type { Route } from './route.ts';

interface Node {
  fixed: Map<string, Node>;
  any: Node | null;
  route: Route | null;
}

/** Finds the route of a path. A fixed segment goes before a `{…}`. */
export type FindRoute = (path: string) => { route: Route; params: string[] } | null;

/** Sorts routes into a tree by segment; of two with one pattern, the first counts. */
export function makeRouter(routes: readonly Route[]): FindRoute {
  const root = blank();
  for (const route of routes) {
    let at = root;
    for (const step of route.pattern.split('/').slice(1)) at = next(at, step);
    at.route ??= route;
  }
  return (path) => find(root, path.split('/').slice(1), []);
}

function next(at: Node, step: string): Node {
  if (step.startsWith('{')) {
    at.any ??= blank();
    return at.any;
  }
  const known = at.fixed.get(step) ?? blank();
  at.fixed.set(step, known);
  return known;
}

function find(at: Node, segments: readonly string[], params: string[]): { route: Route; params: string[] } | null {
  const [segment, ...rest] = segments;
  if (segment === undefined) return at.route === null ? null : { route: at.route, params };
  const fixed = at.fixed.get(segment);
  const found = fixed === undefined ? null : find(fixed, rest, params);
  if (found !== null || at.any === null || segment === '') return found;
  return find(at.any, rest, [...params, decode(segment)]);
}

/** A segment that is no proper encoding names nothing. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function blank(): Node {
  return { fixed: new Map(), any: null, route: null };
}
