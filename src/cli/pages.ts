import type { Mirror } from '../ports/cypher.ts';
import type { HttpRoute } from '../ports/host.ts';

/** `/`: what this server answers, for people and programs; and `/healthz`, for whoever watches it. */
export function createPagesRoute({ mirror, org }: { mirror: Mirror; org: string }): HttpRoute {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/healthz') return Response.json({ status: 'ok' });
    if (pathname !== '/') return null;
    const report = await mirror.report();
    const body = page(org, report === null ? 'No sync has finished yet.' : `Mirror of ${report.startedAt}.`);
    return new Response(body, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    });
  };
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const links = [
  ['/graphql', 'GraphiQL', 'Write GraphQL: live from Okta, or from the mirror.'],
  ['/tables', 'Tables', 'Every kind and relationship as CSV, JSON or NDJSON.'],
  ['/queries', 'Saved questions', 'Who has admin power, who left and still has access, and more: each by its name.'],
  ['/healthz', 'Health', 'Whether this server is up.'],
] as const;

const page = (org: string, state: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>okta-graph: ${org}</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem } dt { margin-top: 1rem } code { background: #eee; padding: 0 .3em }</style>
<h1>okta-graph: ${org}</h1>
<p>${state}</p>
<dl>
${links.map(([path, name, doc]) => `<dt><a href="${path}">${name}</a></dt><dd>${doc}</dd>`).join('\n')}
<dt>Cypher</dt><dd>POST <code>{"statement": "MATCH (u:OktaUser) RETURN count(u)"}</code> to <code>/db/okta/query/v2</code>, or run <code>okta-graph cypher</code>.</dd>
</dl>
</html>
`;
