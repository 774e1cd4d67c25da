import { badRequest } from './oktaErrors.ts';

/** Refuses a value of `expand` that the endpoint does not take. Without a pattern nobody minds it. */
export function checkExpand(query: URLSearchParams, pattern: RegExp | undefined): void {
  if (pattern === undefined) return;
  const value = query.get('expand');
  if (value !== null && !pattern.test(value)) throw badRequest('RequestParams', 'Expand query is malformed.');
}
