import type { End } from '../model/index.ts';
import { readPath, writePath } from '../model/path.ts';
import type { Json, OktaRecord } from './collection.ts';
import { checkExpand } from './expand.ts';
import type { Asking } from './extension.ts';
import { idPaths, ownId, pathTo } from './identity.ts';
import { extensionOf } from './kinds/extensions.ts';
import type { Org } from './org.ts';

/** One item of a link list as Okta sends it: the kind's own row, or one made from the declared paths. */
export function viewLink(org: Org, end: End, near: OktaRecord, far: OktaRecord, asking: Asking): Json {
  const rows = extensionOf(end.kind).rows?.[end.name];
  checkExpand(asking.query, rows?.expands);
  if (rows !== undefined) return rows.view(org, near, far, asking);
  const { id = idPaths(end.to)[0] ?? 'id', record, expand, facts: place = '', lacks = [] } = end.route ?? {};
  const isExpanded = expand === undefined || asking.query.get('expand') === expand;
  const seen = () => org.view(end.to, far, { ...asking, query: new URLSearchParams() });
  const item: Json = record === '' ? { ...seen() } : {};
  if (record !== '')
    writePath(item, id, id.endsWith('href') ? asking.base + pathTo(end.to, far.id) : ownId(end.to, far.id));
  if (record !== undefined && record !== '' && isExpanded) writePath(item, record, seen());
  const row = org.row(end, near.id, far.id);
  for (const [name, { from }] of Object.entries(end.link.facts)) {
    const [fact] = from;
    const value = fact === undefined || fact === 'per' || lacks.includes(name) ? undefined : readPath(row, fact);
    const path = place === '' ? fact : `${place}.${fact}`;
    if (path !== undefined && value !== undefined && readPath(item, path) === undefined) writePath(item, path, value);
  }
  if (end.link.only !== null) writePath(item, end.link.only.path, end.link.only.is);
  return item;
}
