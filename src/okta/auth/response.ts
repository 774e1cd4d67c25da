import type { Answer } from '../exchange.ts';

/** The answer in the shape that `oauth4webapi` reads. */
export function toResponse({ status, headers, body }: Answer): Response {
  const flat = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304;
  return new Response(mayHaveBody ? new Uint8Array(body) : null, { status, headers: flat });
}
