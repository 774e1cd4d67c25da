import { OktaGraphError } from '../../errors.ts';
import { readPath } from '../../model/path.ts';
import type { Answer, Call, Send } from '../exchange.ts';
import { readFault } from '../fault.ts';
import { isLoopback } from '../orgUrl.ts';
import { isPassingStatus, withoutRate } from './passing.ts';

/** Every Okta org answers it, without credential. */
export const organizationPath = '/.well-known/okta-organization';

/** What an org says about itself to anybody; null where it hides that. */
export interface Organization {
  id: string | null;
  /** `idx` is Identity Engine, `v1` Classic. */
  pipeline: string | null;
}

/** Lets a credential through only to what has shown to be an Okta org. */
export class Gate {
  /** What the org said; null until it was asked. */
  organization: Organization | null = null;
  #asking: Promise<Answer | null> | null = null;
  readonly #isHere: boolean;

  /** `origin` is the org's. On this machine nobody listens but those who test, whose orgs may not know the path. */
  constructor(origin: string) {
    this.#isHere = isLoopback(new URL(origin).hostname);
  }

  /** Asks the host, once. Null: the way is free. An answer: of a server in trouble, to be tried again. Throws where it is no org. */
  async pass(call: Call, send: Send): Promise<Answer | null> {
    if (this.organization !== null) return null;
    this.#asking ??= this.#ask(call, send).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** Looks at the answer to a call without credential, which may have been the one question. */
  learn({ path }: Call, answer: Answer): void {
    if (path === organizationPath && !isPassingStatus(answer.status)) this.organization ??= this.#read(answer);
  }

  async #ask(call: Call, send: Send): Promise<Answer | null> {
    // Several calls wait for this one, so the end of the one that sends it must not end it.
    const answer = await send({ ...call, path: organizationPath, signal: undefined });
    if (isPassingStatus(answer.status)) return withoutRate(answer);
    this.organization = this.#read(answer);
    return null;
  }

  #read(answer: Answer): Organization {
    const isUnknown = this.#isHere && answer.status === 404 && !isWebPage(answer);
    return isUnknown ? { id: null, pipeline: null } : readOrganization(answer);
  }
}

function readOrganization(answer: Answer): Organization {
  const { status, body } = answer;
  if (status >= 300 && status < 400) {
    throw notAnOrg(status, 'a redirect, which is never followed', 'Set the org URL to the address where your org is.');
  }
  const text = body.toString('utf8').trim();
  if (hiding.includes(status) && (text === '' || readFault(body).oktaCode !== null))
    return { id: null, pipeline: null };
  const parsed = parse(text);
  if (parsed === undefined) {
    const what = isWebPage(answer) ? 'a web page' : text === '' ? 'an empty answer' : 'something that is not JSON';
    throw notAnOrg(status, what, 'Check the org URL, and whether a proxy or a sign-in page stands before it.');
  }
  const id = readPath(parsed, 'id');
  const pipeline = readPath(parsed, 'pipeline');
  if (status === 200 && typeof id === 'string' && typeof pipeline === 'string') return { id, pipeline };
  throw notAnOrg(status, 'JSON that does not name an org', 'It is not one of Okta: check the org URL.');
}

/** Proxies and older orgs may keep the path to themselves. */
const hiding: readonly number[] = [401, 403, 404];

function notAnOrg(status: number, what: string, wayOut: string): OktaGraphError {
  const message = `The host of the org URL answered ${organizationPath} with ${what} (status ${status}). ${wayOut} The credential was not sent.`;
  return new OktaGraphError('OKTA_BAD_ANSWER', message, { status });
}

function isWebPage({ headers, body }: Answer): boolean {
  return /html/i.test(String(headers['content-type'])) || body.toString('utf8').trimStart().startsWith('<');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
