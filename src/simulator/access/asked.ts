import type { IncomingMessage } from 'node:http';

/** A request, as far as it tells who asks. */
export interface Asked {
  method: string;
  /** Where the org answers: `http://host:port`. */
  base: string;
  path: string;
  /** The host that the caller named, which may be another name of the org's. */
  host: string;
  authorization: string;
  /** Every `DPoP` header. */
  proofs: readonly string[];
  /** Parameters of the query, and of a form in the body, which come first. */
  form: URLSearchParams;
}

/** The addresses the caller may have meant, without the query. A proxy in front of the org may have spoken TLS. */
export function urlsOf({ base, host, path }: Asked): string[] {
  return [base, `http://${host}`, `https://${host}`].map((origin) => origin + path);
}

/** Reads a request. `takesForm` says whether its body may be a form. */
export async function readAsked(request: IncomingMessage, base: string, takesForm: boolean): Promise<Asked> {
  const { method = 'GET', url = '/', headers, headersDistinct } = request;
  const [path = '/', search = ''] = url.split('?');
  const form = new URLSearchParams(takesForm ? await readText(request) : '');
  for (const [name, value] of new URLSearchParams(search)) form.append(name, value);
  const { host = '', authorization = '' } = headers;
  return { method, base, path, host, authorization, proofs: headersDistinct.dpop ?? [], form };
}

/** A query without what proves who one is: Okta's Go SDK sends its assertions there. */
export function withoutSecrets(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].map(([name, value]) => [name, secretParameters.has(name) ? '***' : value]));
}

const secretParameters: ReadonlySet<string> = new Set(['client_assertion', 'client_secret', 'access_token', 'token']);

/** More than any form of ours needs. */
const maxFormBytes = 100_000;

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length; // no encoding is set, so chunks are buffers
    if (bytes <= maxFormBytes) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}
