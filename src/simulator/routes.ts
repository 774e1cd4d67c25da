import { describe, type End, ends, type Kind } from '../model/index.ts';
import type { Json, OktaRecord } from './collection.ts';
import { extraRoutes } from './extraRoutes.ts';
import { extensionOf } from './kinds/extensions.ts';
import { viewLink } from './linkRow.ts';
import { listKind, startsWith } from './listing.ts';
import { badSearch, notFound } from './oktaErrors.ts';
import type { Org } from './org.ts';
import { cutPage, type Page, type PageRule, pageRule } from './paging.ts';
import type { Answer, Call, Route } from './route.ts';
import { oktaKinds } from './state.ts';

/** Every path the org answers: those of the model, and the few that are not about a kind. */
export function makeRoutes(): Route[] {
  return [...oktaKinds.flatMap(kindRoutes), ...oktaKinds.flatMap(linkRoutes), ...extraRoutes];
}

function kindRoutes(kind: Kind): Route[] {
  const { okta } = describe(kind);
  if (okta === null) return [];
  const [list] = split(okta.list);
  const [get] = split(okta.get);
  const rule = pageRule(list, okta.pageSize);
  const needs = { scope: okta.scope, kinds: [kind] };
  return [
    { pattern: list, ...needs, answer: (org, call) => answerList(org, kind, rule, call) },
    { pattern: get, ...needs, answer: (org, call) => ({ body: org.view(kind, need(org, kind, call), single(call)) }) },
    ...(extensionOf(kind).routes ?? []).map((route) => ({ ...needs, ...route })),
  ];
}

function answerList(org: Org, kind: Kind, rule: PageRule | null, call: Call): Answer {
  const listing = listKind(org, kind, call.query);
  const view = (id: string) => org.view(kind, listing.find(id) as OktaRecord, call); // the listing's own ids
  const { ids, passes = () => true, onePage } = listing;
  if (rule === null) return { body: ids.filter(passes).map(view) };
  if (onePage === null) return answerPage(cutPage(listing, rule, call.path, call.query), view);
  const page = cutPage(listing, { ...rule, standard: onePage.rows }, call.path, call.query);
  return { body: page.ids.map(view), ...(onePage.hasSelf && { links: { self: page.links.self } }) };
}

function answerPage(page: Page, view: (id: string) => Json): Answer {
  return { body: page.ids.map(view), links: page.links };
}

/** Lists of far ends, and single links, where they have a path of their own. */
function linkRoutes(kind: Kind): Route[] {
  return Object.values(ends(kind)).flatMap((end): Route[] => {
    const list = end.route === null ? null : split(end.route.list)[0];
    const isOwn = list !== null && list !== split(describe(end.to).okta?.list ?? '')[0];
    const rows = isOwn && list !== null ? [listRoute(end, list)] : [];
    const all = end.isDeclared && end.link.get !== null ? [...rows, singleRoute(end, end.link.get)] : rows;
    const scope = describe(kind).okta?.scope;
    return all.map((route) => ({ ...route, ...(scope && { scope }), kinds: [kind, end.to] }));
  });
}

function listRoute(end: End, pattern: string): Route {
  const rule = pageRule(pattern, end.route?.pageSize ?? 0);
  const { quick, refusesFilter = false } = extensionOf(end.kind).rows?.[end.name] ?? {};
  return {
    pattern,
    answer: (org, call) => {
      const near = need(org, end.kind, call);
      if (refusesFilter && call.query.has('filter')) throw badSearch();
      const text = quick === undefined ? null : call.query.get('q');
      const test = text === null || text === '' || quick === undefined ? () => true : startsWith(quick, text);
      const passes = (id: string) => {
        const far = org.find(end.to, id);
        return far !== undefined && test(far);
      };
      const view = (id: string) => viewLink(org, end, near, org.find(end.to, id) as OktaRecord, call); // `passes` found it
      const listing = { ids: org.across(end, near.id), passes, refusesLargeLimits: org.refusesLargeLimits };
      if (rule !== null) return answerPage(cutPage(listing, rule, call.path, call.query), view);
      return { body: listing.ids.filter(passes).map(view) };
    },
  };
}

function singleRoute(end: End, pattern: string): Route {
  return {
    pattern,
    answer: (org, call) => {
      const near = need(org, end.kind, call);
      const farId = call.params[1] ?? '';
      const far = org.find(end.to, farId);
      const type = extensionOf(end.kind).rows?.[end.name]?.notFound ?? extensionOf(end.to).notFound;
      if (far === undefined || !org.has(end, near.id, farId)) throw notFound(farId, type);
      return { body: viewLink(org, end, near, far, single(call)) };
    },
  };
}

/** The record that a path names first: by id, in another way that the kind has, or as `me`. */
function need(org: Org, kind: Kind, { params: [key = ''], asker }: Call): OktaRecord {
  const { findBy, notFound: type } = extensionOf(kind);
  const own = key === 'me' ? asker?.me[kind] : undefined;
  const record = org.find(kind, own ?? '') ?? org.find(kind, key) ?? org.find(kind, findBy?.(org, key) ?? '');
  if (record === undefined) throw notFound(key, type);
  return record;
}

const single = (call: Call): Call => ({ ...call, isSingle: true });
const split = (path: string) => path.split('?') as [string, string?];
