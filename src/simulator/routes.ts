import { describe, type Kind } from '../model/index.ts';
import { answerPages, answerRows } from './answers.ts';
import type { OktaRecord } from './collection.ts';
import { extraRoutes } from './extraRoutes.ts';
import { isBuiltIn } from './identity.ts';
import { extensionOf } from './kinds/extensions.ts';
import { linkRoutes } from './linkRoutes.ts';
import { listKind } from './listing.ts';
import { notFound } from './oktaErrors.ts';
import type { Org } from './org.ts';
import { pageRule } from './paging.ts';
import { needAt, ownPlaces, type Place } from './places.ts';
import type { Answer, Call, Route } from './route.ts';
import { oktaKinds } from './state.ts';

/** Every path the org answers: those of the model, and the few that are not about a kind. */
export function makeRoutes(): Route[] {
  return [...oktaKinds.flatMap(kindRoutes), ...linkRoutes(), ...extraRoutes];
}

/** The list of a kind, its single records, and what belongs to them but is asked for on its own. */
function kindRoutes(kind: Kind): Route[] {
  const { okta } = describe(kind);
  if (okta === null) return [];
  const needs = { scope: okta.scope, kinds: [kind] };
  const places = [
    ...(okta.get === null ? [] : [{ pattern: withoutQuery(okta.get), kind, steps: [] }]),
    ...ownPlaces(kind),
  ];
  const list = okta.list === null ? null : withoutQuery(okta.list);
  const parts = Object.entries(okta.parts ?? {}).map(([name, path]): Route => {
    const place = { pattern: withoutQuery(path), kind, steps: [] };
    return { pattern: place.pattern, answer: (org, call) => ({ body: part(org, place, name, call) }) };
  });
  const routes: Route[] = [
    ...(extensionOf(kind).routes ?? []),
    ...(list === null ? [] : [{ pattern: list, answer: (org: Org, call: Call) => answerList(org, kind, list, call) }]),
    ...places.map((place) => ({
      pattern: place.pattern,
      answer: (org: Org, call: Call) => ({ body: org.view(kind, needListed(org, kind, place, call), single(call)) }),
    })),
    ...parts,
  ];
  return routes.map((route) => ({ ...needs, ...route }));
}

function answerList(org: Org, kind: Kind, pattern: string, call: Call): Answer {
  const { isSingle, rows, pageSize } = describe(kind).okta ?? {};
  if (isSingle === true) return { body: org.view(kind, onlyOne(org, kind), single(call)) };
  const listing = listKind(org, kind, call.query);
  const view = (id: string) => org.view(kind, listing.find(id) as OktaRecord, call); // the listing's own ids
  const rule = pageRule(pattern, pageSize ?? 0);
  const { onePage } = listing;
  if (rule === null || onePage === null) return answerRows({ listing, rule, rows, view }, call);
  const { body, links } = answerPages({ listing, rule: { ...rule, standard: onePage.rows }, view }, call);
  return { body, ...(onePage.hasSelf && links !== undefined && { links: { self: links.self } }) };
}

function onlyOne(org: Org, kind: Kind): OktaRecord {
  const [record] = org.of(kind).all();
  if (record === undefined) throw notFound('', extensionOf(kind).notFound);
  return record;
}

function needListed(org: Org, kind: Kind, place: Place, call: Call): OktaRecord {
  const record = needAt(org, place, call);
  if (isBuiltIn(kind, record.id)) throw notFound(record.id, extensionOf(kind).notFound);
  return record;
}

/** What stands in the record under the name of the part, which the list does not show. */
function part(org: Org, place: Place, name: string, call: Call): unknown {
  const isOnly = call.params.length === 0;
  const record = isOnly ? onlyOne(org, place.kind) : needListed(org, place.kind, place, call);
  const found = org.whole(place.kind, record, single(call))[name];
  if (found === undefined) throw notFound(record.id, extensionOf(place.kind).notFound);
  return found;
}

const single = (call: Call): Call => ({ ...call, isSingle: true });
const withoutQuery = (path: string) => path.split('?')[0] ?? '';
