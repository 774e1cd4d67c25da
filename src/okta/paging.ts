import { badAnswer } from './errors.ts';

/** Only used to resolve relative links: the host of a link never matters. */
const anywhere = 'https://okta.invalid';

/**
 * Path and query of the page that the `Link` headers name as next. The link's own host is ignored: Okta may
 * name another one, and the token goes to the configured origin only. Parameters of ours that the link lost
 * are put back. A link that leads to another path is another list, and is refused.
 */
export function nextPath(path: string, link: string | string[] | undefined): string | null {
  const text = Array.isArray(link) ? link.join(', ') : (link ?? '');
  for (const [, target = '', rel = ''] of text.matchAll(/<([^>]*)>\s*;\s*rel="?([^";,]+)"?/g)) {
    if (rel.trim() !== 'next') continue;
    if (!URL.canParse(target, anywhere)) throw badAnswer(path, 'names a next page that is no URL');
    const next = new URL(target, anywhere);
    const own = new URL(path, anywhere);
    if (segments(next) !== segments(own)) throw badAnswer(path, 'names a next page that is one of another list');
    for (const [name, value] of own.searchParams) {
      if (name !== 'after' && !next.searchParams.has(name)) next.searchParams.append(name, value);
    }
    return `${own.pathname}?${encode(next.searchParams)}`;
  }
  return null;
}

/** The cursor of a page's path; null where it has none. */
export function afterOf(path: string): string | null {
  return new URL(path, anywhere).searchParams.get('after');
}

/** A query text with blanks as %20, which every server reads alike. */
export function encode(params: Iterable<readonly [string, string]>): string {
  return [...params].map(([name, value]) => `${component(name)}=${component(value)}`).join('&');
}

/** Half of a surrogate pair, which no URL can hold, becomes the replacement character. */
const component = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** What a path names, whichever of its characters are encoded and however many slashes stand between. */
function segments({ pathname }: URL): string {
  const parts = pathname.split('/').filter((part) => part !== '');
  return JSON.stringify(parts.map(decode));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a percent sign that encodes nothing
  }
}
