import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { type ErrorCode, OktaGraphError } from '../errors.ts';
import type { Log } from '../ports/host.ts';

/** What Yoga answers a request with that graphql refused, where the client's media type has a place for it. */
const badRequest = { status: 400, spec: true };

/** Yoga's code for a body that is no request, such as broken JSON: status 400 for every client. */
const noRequest = 'BAD_REQUEST';

/** An error of a whole request. */
export function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: badRequest } });
}

/**
 * Makes every error one that a client may see: ours with their code and details, graphql's about the request as
 * `BAD_USER_INPUT`, and any other as `INTERNAL`, with a reference to what the log has of it.
 */
export function createErrorMask(log: Log | undefined): (error: unknown) => GraphQLError {
  return (error) => {
    const known = ours(error);
    if (known !== null && known.code !== 'INTERNAL') {
      return withCode(error, known.message, { code: known.code, ...known.details });
    }
    if (known === null && error instanceof GraphQLError && isAboutRequest(error)) {
      const { code } = error.extensions;
      const http = code === noRequest ? { status: 400 } : (error.extensions.http ?? badRequest);
      return withCode(error, error.message, { code: code === 'COST_LIMIT' ? code : 'BAD_USER_INPUT', http });
    }
    return internal(error, log);
  };
}

/** Our own error below those that graphql wraps around it. */
function ours(error: unknown): OktaGraphError | null {
  if (error instanceof OktaGraphError) return error;
  return error instanceof GraphQLError && error.originalError !== undefined ? ours(error.originalError) : null;
}

/** Whether graphql itself refused the request: errors of fields have a path. */
function isAboutRequest(error: GraphQLError): boolean {
  return error.path === undefined && (error.originalError === undefined || error.originalError instanceof GraphQLError);
}

function internal(error: unknown, log: Log | undefined): GraphQLError {
  const reference = randomUUID();
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const stack = cause instanceof Error ? cause.stack : String(cause);
  log?.warn('A GraphQL field failed unexpectedly.', { reference, path: pathOf(error), stack });
  return withCode(error, `Something failed inside okta-graph. Its log has more, at ${reference}.`, {
    code: 'INTERNAL',
    reference,
  });
}

function pathOf(error: unknown): string {
  return error instanceof GraphQLError ? (error.path ?? []).join('.') : '';
}

/** A new error in the old one's place: the old one's cause stays here. */
function withCode(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
