import { randomBytes } from 'node:crypto';

/** An answer other than 200: thrown where it is found out, sent by the server. */
export class Refusal extends Error {
  readonly status: number;
  /** JSON, or a text that is sent as it is. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`The simulated org answers ${status}.`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** A refusal in the shape that Okta's Management API gives it. */
export class OktaAnswer extends Refusal {
  constructor(status: number, errorCode: string, errorSummary: string, causes: readonly string[] = []) {
    super(status, {
      errorCode,
      errorSummary,
      errorLink: errorCode,
      errorId: `oae${randomBytes(17).toString('base64url').slice(0, 22)}`,
      errorCauses: causes.map((cause) => ({ errorSummary: cause })),
    } satisfies OktaErrorBody);
  }
}

interface OktaErrorBody {
  errorCode: string;
  errorSummary: string;
  errorLink: string;
  errorId: string;
  errorCauses: { errorSummary: string }[];
}

export const badToken = () => new OktaAnswer(401, 'E0000011', 'Invalid token provided');
export const badClient = () => new OktaAnswer(401, 'invalid_client', "Invalid value for 'client_id' parameter.");
export const forbidden = () =>
  new OktaAnswer(403, 'E0000006', 'You do not have permission to perform the requested action');
export const featureOff = () =>
  new OktaAnswer(401, 'E0000015', 'You do not have permission to access the feature you are requesting');
export const notFound = (id: string, type: string) =>
  new OktaAnswer(404, 'E0000007', `Not found: Resource not found: ${id} (${type})`);
export const wrongMethod = () =>
  new OktaAnswer(405, 'E0000022', 'The endpoint does not support the provided HTTP method');
export const tooMany = () => new OktaAnswer(429, 'E0000047', 'API call exceeded rate limit due to too many requests.');
export const badCursor = () => new OktaAnswer(400, 'E0000029', 'Invalid paging request.', ['Invalid cursor.']);
/** 400 for a parameter, with what is wrong with it. */
export const badRequest = (what: string, cause: string) =>
  new OktaAnswer(400, 'E0000001', `Api validation failed: ${what}`, [cause]);
export const missingParameter = (name: string) =>
  new OktaAnswer(400, 'E0000028', 'The request is missing a required parameter.', [`${name}: must be given`]);
export const badLimit = () => badRequest('limit', 'limit: must be a positive integer');
export const badDate = () =>
  new OktaAnswer(400, 'E0000030', "Bad request. Invalid date. Dates must be of the form yyyy-MM-dd'T'HH:mm:ss.SSSZZ");
export const badSearch = (cause?: string) =>
  new OktaAnswer(400, 'E0000031', 'Invalid search criteria.', cause === undefined ? [] : [cause]);
export const badFilter = (cause?: string) =>
  new OktaAnswer(400, 'E0000053', 'Invalid filter.', cause === undefined ? [] : [cause]);

const usual: Readonly<Record<number, () => OktaAnswer>> = {
  400: () => new OktaAnswer(400, 'E0000001', 'Api validation failed'),
  401: badToken,
  403: forbidden,
  404: () => new OktaAnswer(404, 'E0000007', 'Not found: Resource not found'),
  405: wrongMethod,
  429: tooMany,
  503: () => new OktaAnswer(503, 'E0000010', 'Service is in read only mode'),
};

/** What Okta usually says with a status. */
export function usualAnswer(status: number): OktaAnswer {
  return usual[status]?.() ?? new OktaAnswer(status, 'E0000009', 'Internal Server Error');
}
