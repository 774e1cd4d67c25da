import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { effect, type RequestFacts } from './effect.ts';

const place = z.string();

/** Effects on where an answer leads: the next page, or elsewhere. */
export const linkEffects = {
  next: effect(
    'Another next link, also on the last page: a text with {base} {host} {port}, {target} (path and query it had), {self}, {first}.',
    place,
    (out, to, asked) => {
      const had = out.links.next?.slice(asked.base.length);
      out.links.next = fill(to, asked, had ?? asked.target);
    },
  ),
  nextWithout: effect(
    'Takes parameters out of the next link: ["expand"].',
    z.array(z.string()).min(1),
    (out, names) => {
      const [path, search] = out.links.next?.split('?') ?? [];
      if (path === undefined || search === undefined) return;
      const kept = search.split('&').filter((pair) => !names.includes(decodeURIComponent(pair.split('=')[0] ?? '')));
      out.links.next = `${path}?${kept.join('&')}`;
    },
  ),
  endless: effect(
    'An empty page with a next link under a fresh cursor, whatever was asked for.',
    z.literal(true),
    (out, _, { base, path, query }) => {
      const search = new URLSearchParams(query);
      search.set('after', randomBytes(12).toString('base64url'));
      Object.assign(out, { status: 200, body: [], links: { self: out.links.self ?? base + path } });
      out.links.next = `${base}${path}?${search}`;
    },
  ),
  joinsLinks: effect('All Link lines in one, by commas.', z.literal(true), (out) => {
    out.hasOneLinkLine = true;
  }),
  redirect: effect(
    'A redirect (302, or the status given) to a text as in `next`.',
    z.union([
      place,
      z.strictObject({
        to: place,
        status: z.union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)]),
      }),
    ]),
    (out, value, asked) => {
      const { to, status } = typeof value === 'string' ? { to: value, status: 302 } : value;
      Object.assign(out, { status, body: '', links: {} });
      out.headers.location = fill(to, asked, asked.target);
    },
  ),
};

function fill(template: string, { base, path, query, target: self }: RequestFacts, target: string): string {
  const first = new URLSearchParams(query);
  first.delete('after');
  const { host, port } = new URL(base);
  const values: Readonly<Record<string, string>> = { base, host, port, target, self, first: `${path}?${first}` };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
