import { OktaGraphError } from '../errors.ts';

/** The origin of the org that `text` names, without path; throws `SETTINGS` with the way out for the usual mistakes. */
export function parseOrgUrl(text: string): string {
  const given = text.trim();
  if (given === '') throw mistake('is empty', 'Set it to the address of your org, such as https://example.okta.com.');
  if (/[{}<>]|yourOktaDomain/i.test(given)) {
    throw mistake('is still a placeholder', 'Put the address of your org there, such as https://example.okta.com.');
  }
  if (given.split('://').length > 2) throw mistake('holds :// twice', 'Write it once, as in https://example.okta.com.');
  if (!given.includes('://')) throw mistake('does not begin with https://', `Try https://${given}.`);
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || url.hostname === '') {
    throw mistake('is not a URL', 'It looks like https://example.okta.com.');
  }
  if (url.username !== '' || url.password !== '') {
    throw mistake(
      'holds a user name or password',
      'Credentials have settings of their own; leave only https:// and the host.',
    );
  }
  checkHost(url);
  checkProtocol(url);
  return url.origin;
}

function checkHost(url: URL): void {
  const { host, hostname } = url;
  const admin = /^([^.]+)-admin\.(okta|oktapreview|okta-emea|okta-gov|okta-miltest|trexcloud|trex-govcloud)\./;
  if (admin.test(hostname)) {
    const plain = host.replace('-admin.', '.');
    throw mistake('is the address of the Admin Console', `The org itself is https://${plain}.`);
  }
  if (hostname.endsWith('.com.com')) {
    throw mistake('ends in .com.com', `Did you mean https://${host.replace('.com.com', '.com')}?`);
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

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function mistake(what: string, wayOut: string): OktaGraphError {
  return new OktaGraphError('SETTINGS', `The org URL ${what}. ${wayOut}`);
}
