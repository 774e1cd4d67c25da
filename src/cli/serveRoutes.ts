import { createTablesRoute } from '../bi/route.ts';
import type { Config } from '../config.ts';
import { tableFormats } from '../cypher/format.ts';
import { createQueryRoute } from '../cypher/route.ts';
import { createReadMemory } from '../graph/memory.ts';
import { createGraphSource } from '../graph/source.ts';
import { createGraphqlRoute } from '../graphql/server.ts';
import type { Okta } from '../okta/source.ts';
import type { CypherReader, Mirror } from '../ports/cypher.ts';
import type { HttpRoute, Log } from '../ports/host.ts';
import { createSavedQueriesRoute } from '../queries/route.ts';
import { readQueries } from '../queries/shelf.ts';
import { createPagesRoute } from './pages.ts';
import { accountName } from './parts.ts';

interface Parts {
  okta: Okta | null;
  mirror: Mirror;
  reader: CypherReader;
  config: Config;
  log: Log;
}

/** Everything the gateway answers, each route over the same mirror. */
export function serveRoutes({ okta, mirror, reader, config: { values }, log }: Parts): HttpRoute[] {
  const memory = createReadMemory();
  const { custom } = values;
  return [
    createGraphqlRoute({
      okta: okta === null ? null : (options) => okta.source(options),
      graph: async () => createGraphSource(await mirror.view(), { custom, memory }),
      report: () => mirror.report(),
      defaultSource: okta === null ? 'GRAPH' : values['graphql.source'],
      callBudget: values['graphql.callBudget'],
      introspection: values['graphql.introspection'],
      log,
    }),
    createQueryRoute({ reader, log }),
    createTablesRoute({ mirror, custom }),
    createSavedQueriesRoute({ queries: readQueries, mirror, reader, formats: tableFormats, log }),
    createPagesRoute({ mirror, org: accountName(values) }),
  ];
}
