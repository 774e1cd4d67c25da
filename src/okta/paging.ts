import { badAnswer } from './errors.ts';

/** Only used to resolve relative links: the host of a link never matters. */
const anywhere = 'https://okta.invalid';

/**
 * Path and query of the page that the `Link` headers name as next. The link's own host is ignored: Okta may
 * name another one, and the token goes to the configured origin only. Parameters of ours that the link lost
 * are put back.
 */
export function nextPath(path: string, link: string | string[] | undefined): string | null {
  const text = Array.isArray(link) ? link.join(', ') : (link ?? '');
  for (const [, target = '', rel = ''] of text.matchAll(/<([^>]*)>\s*;\s*rel="?([^";,]+)"?/g)) {
    if (rel.trim() !== 'next') continue;
    if (!URL.canParse(target, anywhere))
      throw badAnswer(path.split('?', 1)[0] as string, 'names a next page that is no URL');
    const next = new URL(target, anywhere);
    const own = new URL(path, anywhere).searchParams;
    for (const [name, value] of own) {
      if (name !== 'after' && !next.searchParams.has(name)) next.searchParams.append(name, value);
    }
    return `/${next.pathname.replace(/^\/+/, '')}?${encode(next.searchParams)}`;
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
