import { setTimeout as sleep } from 'node:timers/promises';
import { asError } from '../../errors.ts';
import { kinds, scopesOf } from '../../model/index.ts';
import { logsScope } from '../../okta/logs.ts';
import type { Okta } from '../../okta/source.ts';
import type { Log } from '../../ports/host.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { startGateway } from '../gateway.ts';
import { lineLog, untilStopped } from '../io.ts';
import { hasOkta, mirrorSettings, oktaSettings, openMirror, openOkta } from '../parts.ts';
import { openReader } from '../reader.ts';
import { serveRoutes } from '../serveRoutes.ts';

/** Serves GraphQL, Cypher and tables over HTTP until it is stopped. */
const serve: CommandModule = (command, io) => {
  addSettings(command, ['server.host', 'server.port', 'graphql.source', ...oktaSettings, ...mirrorSettings])
    .addHelpText('after', help)
    .action(async (options: Record<string, string>) => {
      const config = configOf(options, io);
      const log = lineLog(io);
      const okta = hasOkta(config) ? openOkta(config, log, liveScopes) : null;
      const { mirror, close } = await openMirror(config, io, log);
      const reader = openReader(mirror, config.values);
      const routes = serveRoutes({ okta, mirror, reader, config, log });
      const { 'server.host': host, 'server.port': port } = config.values;
      try {
        const gateway = await startGateway({ host, port, routes, log });
        if (okta !== null) await tryOkta(okta, log);
        io.out.write(`okta-graph ready at ${gateway.url}/graphql\n`);
        await untilStopped(io);
        await gateway.close();
      } finally {
        await reader.close();
        await close();
        await okta?.close();
      }
    });
};

export default serve;

/** A live query may ask for any kind, whatever a sync reads, and for the System Log. */
const liveScopes = [...scopesOf(kinds), logsScope];

const patienceMs = 3000; // the mirror can be asked even when Okta cannot

/** Tells at the start, and not with the first query, that the org does not answer or refuses the credential. */
async function tryOkta(okta: Okta, log: Log): Promise<void> {
  const checked = okta.check().catch((error: unknown) => {
    const { code, message } = asError(error);
    log.warn(message, { code });
  });
  await Promise.race([checked, sleep(patienceMs, undefined, { ref: false })]);
}

const help = `
Without an org in the settings, answers come from the mirror alone.

Examples:
  OKTA_CLIENT_ORGURL=https://acme.okta.com OKTA_CLIENT_TOKEN_FILE=token.txt okta-graph serve
  okta-graph serve --account acme --port 0
  okta-graph serve --source GRAPH`;
