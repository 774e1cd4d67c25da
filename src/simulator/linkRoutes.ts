import { describe, type End, ends, isContaining, type Kind } from '../model/index.ts';
import { answerRows } from './answers.ts';
import type { OktaRecord } from './collection.ts';
import { extensionOf } from './kinds/extensions.ts';
import { viewLink } from './linkRow.ts';
import { startsWith } from './listing.ts';
import { badSearch, notFound, usualAnswer } from './oktaErrors.ts';
import type { Org } from './org.ts';
import { pageRule } from './paging.ts';
import { perValues } from './per.ts';
import { needAt, type Place, placesOf } from './places.ts';
import type { Call, Route } from './route.ts';
import { oktaKinds } from './state.ts';

/** Lists of far ends, and single links, where they have a path of their own. Links that share a path share the route. */
export function linkRoutes(): Route[] {
  const listed = new Map<string, { place: Place; ends: End[] }>();
  const singles: Route[] = [];
  for (const end of oktaKinds.flatMap((kind) => Object.values(ends(kind)))) {
    for (const place of listPlaces(end)) {
      const known = listed.get(place.pattern);
      if (known === undefined) listed.set(place.pattern, { place, ends: [end] });
      else known.ends.push(end);
    }
    if (end.isDeclared && end.link.get !== null) singles.push({ ...needs([end]), ...singleRoute(end, end.link.get) });
  }
  return [
    ...[...listed.values()].map(({ place, ends }) => ({ ...needs(ends), ...listRoute(place, ends) })),
    ...singles,
  ];
}

/** None where the list is that of the far kind, with a condition. */
function listPlaces(end: End): Place[] {
  if (end.route === null || pathOf(end.route.list) === pathOf(describe(end.to).okta?.list ?? '')) return [];
  return placesOf(end.kind, end.route.list);
}

/** Whole records of a contained kind take its own scope; all else that of the kind it is asked of. */
function needs(all: readonly End[]): Pick<Route, 'scope' | 'kinds'> {
  const [first] = all;
  const far = all.map(({ to }) => to);
  if (first === undefined) return {};
  const isWhole = isContaining(first);
  const scope = describe(isWhole ? first.to : first.kind).okta?.scope;
  return { ...(scope !== undefined && { scope }), kinds: [first.kind, ...far] };
}

function listRoute(place: Place, all: readonly End[]): Route {
  const [first] = all as [End]; // there is no route without an end
  const rule = pageRule(place.pattern, first.route?.pageSize ?? 0);
  const { quick, refusesFilter = false } = extensionOf(first.kind).rows?.[first.name] ?? {};
  return {
    pattern: place.pattern,
    answer: (org, call) => {
      const near = needAt(org, place, call);
      if (refusesFilter && call.query.has('filter')) throw badSearch();
      const text = quick === undefined ? null : call.query.get('q');
      const test = text === null || text === '' || quick === undefined ? () => true : startsWith(quick, text);
      const found = new Map(
        all.flatMap((end) => farsOf(org, end, place, near.id, call).map((id) => [id, end] as const)),
      );
      const [none] = first.route?.none ?? [];
      if (found.size === 0 && none !== undefined) throw usualAnswer(none);
      const endOf = (id: string) => found.get(id) ?? first; // asked for ids of the list only
      const farOf = (id: string) => org.find(endOf(id).to, id);
      const passes = (id: string) => {
        const far = farOf(id);
        return far !== undefined && test(far);
      };
      const view = (id: string) => viewLink(org, endOf(id), near, farOf(id) as OktaRecord, call); // `passes` found it
      const ids = all.length === 1 ? [...found.keys()] : [...found.keys()].sort();
      const listing = { ids, passes, refusesLargeLimits: org.refusesLargeLimits };
      return answerRows({ listing, rule, rows: first.route?.rows, view }, call);
    },
  };
}

/** Far ids; where the path says for which record of another kind, those that are linked by it. */
function farsOf(org: Org, end: End, { pattern }: Place, near: string, { params }: Call): readonly string[] {
  const fars = org.across(end, near);
  const pers = perValues(org, end.route);
  if (pers === null) return fars;
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const asked = params[names.indexOf('per')] ?? '';
  if (!pers.includes(asked)) throw notFound(asked, extensionOf(end.route?.per?.kind as Kind).notFound); // there are some
  return fars.filter((far) => org.row(end, near, far)?.per === asked);
}

function singleRoute(end: End, pattern: string): Route {
  const place: Place = { pattern, kind: end.kind, steps: [] };
  return {
    pattern,
    answer: (org, call) => {
      const near = needAt(org, place, call);
      const farId = call.params[1] ?? '';
      const far = org.find(end.to, farId);
      const type = extensionOf(end.kind).rows?.[end.name]?.notFound ?? extensionOf(end.to).notFound;
      if (far === undefined || !org.has(end, near.id, farId)) throw notFound(farId, type);
      return { body: viewLink(org, end, near, far, { ...call, isSingle: true }) };
    },
  };
}

const pathOf = (list: string) => list.split('?')[0] ?? '';
