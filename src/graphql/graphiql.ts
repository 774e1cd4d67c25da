import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { examples } from './examples.ts';

/** Gives browsers GraphiQL, whole in one page that loads nothing from anywhere; null for other requests. */
export function createGraphiql({ hasOkta }: { hasOkta: boolean }): (request: Request) => Response | null {
  let page: string | null = null;
  return ({ method, headers }) => {
    if (method !== 'GET' || headers.get('accept')?.includes('text/html') !== true) return null;
    page ??= renderGraphiQL({
      title: 'okta-graph',
      defaultTabs: examples.filter(({ from }) => hasOkta || from === 'GRAPH').map(({ query }) => ({ query })),
    }).replace('<head>', `<head>${stillTabs}`);
    return new Response(page, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    });
  };
}

// GraphiQL moves a tab away under the first press of the mouse, so that it takes two clicks: its tabs stay where they are.
const stillTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

// The page's scripts, styles and workers stand in the page; it may talk to this gateway alone.
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
