import { type End, fieldValue, type Node, ownEnds, type Route } from './index.ts';

/** Whether the route says nothing against near nodes like this one; a field that is not known says nothing. */
export function isWorthAsking(route: Route | null, near: Node): boolean {
  const value = route?.when === undefined ? undefined : fieldValue(near, route.when.field);
  return value === undefined || [value].flat().some((one) => one !== null && route?.when?.is.includes(one));
}

/** Links that share the lists of `end`: each takes other items of them. `end` is one of them. */
export function sharing(end: End): End[] {
  return ownEnds(end.kind).filter(({ route }) => route !== null && route.list === end.route?.list);
}

/** Whether all links of `near` are implied, so that Okta need not be asked. */
export function isImplied(end: End, near: Node): boolean {
  const { implied } = end.link;
  if (implied === null || !end.isDeclared) return false;
  return Object.entries(implied.near).every(([field, value]) => fieldValue(near, field) === value);
}
