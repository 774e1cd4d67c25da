import { startGateway } from '../../src/cli/gateway.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { createReadMemory } from '../../src/graph/memory.ts';
import { createGraphSource } from '../../src/graph/source.ts';
import { createGraphqlRoute } from '../../src/graphql/server.ts';
import type { Log } from '../../src/ports/host.ts';

const [dataDir = '', mode = ''] = process.argv.slice(2);
const { mirror } = await openEmbedded({ dataDir, org: 'bench' });
const memory = mode === 'forgetful' ? {} : { memory: createReadMemory() };
const log: Log = { info: () => {}, warn: console.error };
const route = createGraphqlRoute({
  okta: null,
  graph: async () => createGraphSource(await mirror.view(), memory),
  report: () => mirror.report(),
  defaultSource: 'GRAPH',
  log,
});
const { url } = await startGateway({ host: '127.0.0.1', port: 0, routes: [route], log });
console.log(`ready ${url}/graphql`);
