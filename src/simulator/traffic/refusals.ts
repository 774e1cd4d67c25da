import { z } from 'zod';
import { OktaAnswer, usualAnswer } from '../oktaErrors.ts';
import { effect } from './effect.ts';
import type { Outgoing } from './outgoing.ts';

/** Okta's errors that a reader meets, by code: status and what Okta says. */
const errors = {
  E0000001: [400, 'Api validation failed'],
  E0000005: [401, 'Invalid session'],
  E0000006: [403, 'You do not have permission to perform the requested action'],
  E0000007: [404, 'Not found: Resource not found'],
  E0000009: [500, 'Internal Server Error'],
  E0000010: [503, 'Service is in read only mode'],
  E0000011: [401, 'Invalid token provided'],
  E0000015: [401, 'You do not have permission to access the feature you are requesting'],
  E0000029: [400, 'Invalid paging request.'],
  E0000031: [400, 'Invalid search criteria.'],
  E0000038: [403, 'This operation is not allowed in the user\u2019s current status.'],
  E0000047: [429, 'API call exceeded rate limit due to too many requests.'],
  E0000053: [400, 'Invalid filter.'],
  E0000239: [423, 'The resource is being reconciled.'],
} as const satisfies Record<string, readonly [status: number, summary: string]>;

const codes = Object.keys(errors) as (keyof typeof errors)[]; // the keys of the table above

/** Seconds from now at which the window is said to end; a text is sent as it stands, null sends no header, a list sends one line each. */
const reset = z.union([z.number(), z.string(), z.null(), z.array(z.number()).min(1)]);

/** Effects that refuse a request in Okta's way. */
export const refusals = {
  status: effect(
    'Another status, with what Okta says with it; a 429 has nothing remaining and ends within a second.',
    z.int().min(200).max(599),
    (out, status, { clock }) => {
      refuse(out, status, status < 400 ? out.body : usualAnswer(status).body);
      if (status === 429) limit(out, { remaining: '0', reset: resetAt(1, clock.nowMs()) });
    },
  ),
  errorCode: effect("One of Okta's errors, with its status: E0000006 is a 403.", z.enum(codes), (out, code) => {
    const [status, summary] = errors[code];
    refuse(out, status, new OktaAnswer(status, code, summary).body);
  }),
  rateLimited: effect(
    'A 429 whose window ends in so many seconds (also past, or far away), in each of several, in a text, or never says (null).',
    reset,
    (out, when, { clock }) => {
      refuse(out, 429, usualAnswer(429).body);
      limit(out, { remaining: '0', reset: resetAt(when, clock.nowMs()) });
    },
  ),
  concurrencyLimited: effect(
    'The 429 of too many requests at a time: limit and remaining are 0, the reset (seconds from now) is a guess.',
    reset,
    (out, when, { clock }) => {
      refuse(out, 429, usualAnswer(429).body);
      limit(out, { limit: '0', remaining: '0', reset: resetAt(when, clock.nowMs()) });
    },
  ),
  insufficientScope: effect(
    'The empty 403 that names the OAuth scope a bearer lacks.',
    z.string().min(1),
    (out, scope, { base, path }) => {
      refuse(out, 403, '');
      out.headers['www-authenticate'] =
        `Bearer authorization_uri="${base}/oauth2/v1/authorize", realm="${base}", scope="${scope}", ` +
        'error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", ' +
        `resource="${path}"`;
    },
  ),
};

function refuse(out: Outgoing, status: number, body: unknown): void {
  out.status = status;
  out.body = body;
  if (status >= 400) out.links = {};
}

function resetAt(when: z.infer<typeof reset>, nowMs: number): string | string[] | null {
  const at = (seconds: number) => String(Math.floor(nowMs / 1000) + seconds);
  if (Array.isArray(when)) return when.map(at);
  return typeof when === 'number' ? at(when) : when;
}

function limit(out: Outgoing, rate: Readonly<Record<string, string | string[] | null>>): void {
  for (const [name, value] of Object.entries(rate)) {
    if (value === null) delete out.headers[`x-rate-limit-${name}`];
    else out.headers[`x-rate-limit-${name}`] = value;
  }
}
