import type { Okta } from '../model/define.ts';
import type { End } from '../model/index.ts';
import type { PerNear } from '../model/link.ts';
import { code } from './markdown.ts';

/** What it costs a sync to read a kind that Okta lists, in words. */
export function callsOfKind(okta: Okta): string {
  const lists = okta.each === undefined ? '' : `${okta.each.values.length} lists, `;
  const pages = okta.pageSize === 0 ? 'one' : `one for each ${number(okta.pageSize)}`;
  const parts = Object.keys(okta.parts ?? {}).length;
  const more = parts === 0 ? '' : `, and ${parts === 1 ? 'one' : parts} more for each record`;
  return `${lists}${okta.each === undefined ? pages : 'one for each'}${more}`;
}

/** What it costs to list the far ends of a link from this side, in words; null where it costs nothing. */
export function callsOfLink({ kind, route }: End): string | null {
  if (route === null) return null;
  const { count, pageSize, when, per, perNear } = route;
  const which = when === undefined ? '' : ` whose ${code(when.field)} is ${when.is.join(' or ')}`;
  const times = per === undefined ? '' : ` and each ${per.kind}`;
  const first =
    count === undefined
      ? `one call for each ${kind}${which}${times}`
      : `one call for each ${kind} whose ${code(count)} is not 0`;
  const more = pageSize === 0 ? '' : `, and one for each ${number(pageSize)} more`;
  return `${first}${more}${perNear === undefined ? '' : `; ${reaches[perNear.reach]}`}`;
}

const reaches: Readonly<Record<PerNear['reach'], string>> = {
  off: 'left out unless the setting `sync.perUser` says for whom',
  admins: 'only for administrators unless the setting `sync.perUser` says otherwise',
  all: 'unless the setting `sync.perUser` says otherwise',
};

const number = (count: number) => count.toLocaleString('en');
