import { Neo4jError } from 'neo4j-driver';
import { asError, OktaGraphError } from '../errors.ts';
import type { Neo4jOptions } from './neo4j.ts';

/** Turns what the driver throws into our errors, which name the server but no credentials. */
export function createNeo4jErrors({ uri, username, database }: Neo4jOptions): (error: unknown) => OktaGraphError {
  const server = withoutUser(uri);
  return (error) => {
    if (error instanceof OktaGraphError || !(error instanceof Neo4jError)) return asError(error);
    const say = (code: OktaGraphError['code'], message: string, place = {}) =>
      new OktaGraphError(code, message, { cause: error, ...place });
    const { code } = error;
    if (
      /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/.test(code)
    ) {
      const way = 'Check NEO4J_USERNAME and NEO4J_PASSWORD.';
      return say('MIRROR_UNAVAILABLE', `Neo4j at ${server} refuses the password of ${username}. ${way}`);
    }
    if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
      const name = database ?? 'of this user';
      return say('MIRROR_UNAVAILABLE', `Neo4j at ${server} has no database ${name}. Check NEO4J_DATABASE.`);
    }
    if (code === 'Neo.ClientError.Statement.AccessMode') {
      return say('CYPHER_REFUSED', 'The query writes, and here it may only read.');
    }
    if (/TransactionTimedOut|MemoryPoolOutOfMemory|StackOverFlow/.test(code)) {
      return say('CYPHER_LIMIT', `Neo4j stopped the query: ${error.message}`);
    }
    if (code.startsWith('Neo.ClientError.Statement.')) {
      const [, line, column] = /\(line (\d+), column (\d+)/.exec(error.message) ?? [];
      const text = error.message.split('\n', 1)[0] ?? error.message;
      return say('CYPHER_INVALID', text, line === undefined ? {} : { line: Number(line), column: Number(column) });
    }
    // Anything without a code of the server comes from the driver: no connection, or one that was lost.
    if (!code.startsWith('Neo.') || code.startsWith('Neo.TransientError.')) {
      const way = 'Start it, or check NEO4J_URI; without NEO4J_URI the mirror is embedded and needs no server.';
      return say('MIRROR_UNAVAILABLE', `Neo4j at ${server} does not answer. ${way}`);
    }
    return say('INTERNAL', `Neo4j at ${server}: ${error.message}`);
  };
}

function withoutUser(uri: string): string {
  if (!URL.canParse(uri)) return uri.replace(/\/\/[^/]*@/, '//');
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}
