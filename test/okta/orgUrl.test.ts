import { describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import { parseOrgUrl } from '../../src/okta/orgUrl.ts';

describe('an org URL', () => {
  test.each([
    ['https://example.okta.com', 'https://example.okta.com'],
    ['https://example.okta.com/', 'https://example.okta.com'],
    ['  https://Example.oktapreview.com/app/UserHome?x=1 ', 'https://example.oktapreview.com'],
    ['https://id.example.com:8443/a/b', 'https://id.example.com:8443'],
    ['https://my-admin.example.com', 'https://my-admin.example.com'],
    ['https://example.okta-emea.com', 'https://example.okta-emea.com'],
    ['https://example.okta-gov.com', 'https://example.okta-gov.com'],
    ['https://EXAMPLE.OKTA.MIL', 'https://example.okta.mil'],
    ['https://integrator-1234567.okta.com/admin/dashboard#top', 'https://integrator-1234567.okta.com'],
    ['https://example.trexcloud.com', 'https://example.trexcloud.com'],
    ['https://example.okta.com.', 'https://example.okta.com'],
    ['https://example.okta.com:443', 'https://example.okta.com'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://127.0.0.1:4001', 'http://127.0.0.1:4001'],
    ['http://localhost:4001/', 'http://localhost:4001'],
    ['http://[::1]:4001', 'http://[::1]:4001'],
  ])('%s is taken as %s', (given, origin) => {
    expect(parseOrgUrl(given)).toBe(origin);
  });

  test.each([
    ['', 'is empty'],
    ['https://{yourOktaDomain}', 'placeholder'],
    ['https://<org>.okta.com', 'placeholder'],
    ['example.okta.com', 'https://example.okta.com'],
    ['https://https://example.okta.com', 'twice'],
    ['https://example-admin.okta.com/admin/dashboard', 'The org itself is https://example.okta.com.'],
    ['https://example-admin.oktapreview.com', 'The org itself is https://example.oktapreview.com.'],
    ['https://example-admin.okta-emea.com', 'The org itself is https://example.okta-emea.com.'],
    ['https://example-admin.okta-gov.com', 'The org itself is https://example.okta-gov.com.'],
    ['https://example-admin.okta.mil', 'The org itself is https://example.okta.mil.'],
    ['https://example-admin.okta-miltest.com', 'The org itself is https://example.okta-miltest.com.'],
    ['https://example-admin.trex-govcloud.com.', 'The org itself is https://example.trex-govcloud.com.'],
    ['https://okta.com', 'names no org'],
    ['https://login.okta.com/', 'https://example.okta.com'],
    ['https:/example.okta.com', 'too few slashes'],
    ['//example.okta.com', 'Try https://example.okta.com.'],
    ['example.okta.com:443', 'Try https://example.okta.com:443.'],
    ['https://10.1.2.3', 'IP address'],
    ['https://[2001:db8::1]/', 'IP address'],
    ['https://167772161', 'IP address'],
    ['https://example.okta.com:70000', 'not a URL'],
    ['https://example.okta.com.com', 'Did you mean https://example.okta.com?'],
    ['http://example.okta.com', 'use https://example.okta.com'],
    ['http://127.0.0.1.example.com', 'https://127.0.0.1.example.com'],
    ['ftp://example.okta.com', 'ftp://'],
    ['https://', 'not a URL'],
    ['https://exa mple.okta.com', 'not a URL'],
    ['https://user:secret@example.okta.com', 'user name or password'],
  ])('%s is explained: %s', (given, explanation) => {
    const error = caught(() => parseOrgUrl(given));
    expect(error.code).toBe('SETTINGS');
    expect(error.message).toContain(explanation);
    expect(error.message).not.toContain('secret');
  });
});

function caught(run: () => unknown): OktaGraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof OktaGraphError) return error;
  }
  throw new Error('nothing was thrown');
}
