import type { Asking } from '../extension.ts';
import type { Org } from '../org.ts';

/** What a matcher of accounts and employees reads, and what it should find: names of files, and their text in parts. */
export function matchFiles(org: Org): Readonly<Record<string, Iterable<string>>> {
  return { 'users.ndjson': users(org), 'roster.csv': [org.roster()], 'truth.ndjson': truth(org) };
}

const asking: Asking = {
  base: 'https://example.okta.com', // a domain for examples of Okta's
  query: new URLSearchParams(),
  isSingle: false,
  omits: new Set<string>(),
};

/** Users as `GET /api/v1/users` returns them, those that it leaves out among them, one a line. */
function* users(org: Org): Generator<string> {
  for (const id of org.whose().keys()) {
    const user = org.find('User', id);
    if (user !== undefined) yield `${JSON.stringify(org.view('User', user, asking))}\n`;
  }
}

function* truth(org: Org): Generator<string> {
  for (const [userId, whose] of org.whose()) {
    if (org.find('User', userId) !== undefined) yield `${JSON.stringify({ userId, ...whose })}\n`;
  }
}
