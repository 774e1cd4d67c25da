import { OktaGraphError } from '../errors.ts';

const example = 'https://example.okta.com';

/** The origin of the org that `text` names, without path; throws `SETTINGS` with the way out for the usual mistakes. */
export function parseOrgUrl(text: string): string {
  const given = text.trim();
  if (given === '') throw mistake('is empty', `Set it to the address of your org, such as ${example}.`);
  if (/[{}<>]|yourOktaDomain/i.test(given)) {
    throw mistake('is still a placeholder', `Put the address of your org there, such as ${example}.`);
  }
  if (given.split('://').length > 2) throw mistake('holds :// twice', `Write it once, as in ${example}.`);
  if (/^[a-z]+:\/?[^/]/i.test(given) && !/^[^/]*:\d/.test(given)) {
    throw mistake('has too few slashes', `Two stand behind the colon, as in ${example}.`);
  }
  if (!given.includes('://'))
    throw mistake('does not begin with https://', `Try https://${given.replace(/^\/+/, '')}.`);
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || url.hostname === '') throw mistake('is not a URL', `It looks like ${example}.`);
  if (url.username !== '' || url.password !== '') {
    throw mistake(
      'holds a user name or password',
      'Credentials have settings of their own; leave only https:// and the host.',
    );
  }
  const origin = originOf(url);
  checkHost(origin);
  checkProtocol(origin);
  return origin.origin;
}

/** Without path, query, and the dot by which a name may end: servers and certificates know the name without it. */
function originOf(url: URL): URL {
  const origin = new URL(url.origin === 'null' ? url.href : url.origin);
  origin.hostname = origin.hostname.replace(/\.+$/, '');
  return origin;
}

/** Okta's own domains, those of its tests and of its government clouds included. */
const oktaDomains: readonly string[] = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'okta.mil',
  'okta-miltest.com',
  'trexcloud.com',
  'trex-govcloud.com',
];

function checkHost(url: URL): void {
  const { host, hostname } = url;
  if (/\.com\.com$/.test(hostname)) {
    throw mistake('ends in .com.com', `Did you mean https://${host.replace('.com.com', '.com')}?`);
  }
  const [first = ''] = hostname.split('.');
  const domain = oktaDomains.find((known) => hostname === known || hostname.endsWith(`.${known}`));
  if (domain !== undefined && first.endsWith('-admin')) {
    const plain = host.replace('-admin.', '.');
    throw mistake('is the address of the Admin Console', `The org itself is https://${plain}.`);
  }
  if (domain !== undefined && (hostname === domain || first === 'www' || first === 'login')) {
    throw mistake('names no org', `The org's own name stands before ${domain}, as in https://example.${domain}.`);
  }
  if (isAddress(hostname) && !isLoopback(hostname)) {
    throw mistake('is an IP address', `Certificates are of names: use the org's, such as ${example}.`);
  }
}

function checkProtocol(url: URL): void {
  if (url.protocol === 'https:') return;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return;
  throw mistake(
    `begins with ${url.protocol}//`,
    `The token would travel in the clear: use https://${url.host}. Only a simulated org on this machine may be http.`,
  );
}

/** What a URL writes as an address, after reading hexadecimal and shortened ones: IPv6 in brackets, or four numbers. */
function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
}

/** Whether the host is this machine: an org there is simulated. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function mistake(what: string, wayOut: string): OktaGraphError {
  return new OktaGraphError('SETTINGS', `The org URL ${what}. ${wayOut}`);
}
