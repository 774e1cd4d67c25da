/** Whether a client already has this version of an answer (RFC 9110, §13.2.2). */
export function isFresh(request: Headers, answer: { ETag: string; 'Last-Modified': string }): boolean {
  const tags = request.get('if-none-match');
  if (tags !== null) return tags.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(answer.ETag));
  const since = Date.parse(request.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Date.parse(answer['Last-Modified']) <= since;
}

const strong = (tag: string) => tag.trim().replace(/^W\//, '');
