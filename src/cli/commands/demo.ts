import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { startSimulator } from '../../simulator/server.ts';
import { addSettings, type CommandModule, configOf } from '../command.ts';
import { signInMode } from '../credential.ts';
import { startGateway } from '../gateway.ts';
import { lineLog, untilStopped } from '../io.ts';
import { openMirror, openOkta } from '../parts.ts';
import { countPeople, type PeopleCounts } from '../peopleCounts.ts';
import { openReader } from '../reader.ts';
import { describeReport } from '../report.ts';
import { serveRoutes } from '../serveRoutes.ts';
import { syncOnce } from '../syncOnce.ts';
import { wholeFrom } from '../whole.ts';

const account = 'demo';
const dayMs = 86_400_000;

interface Flags {
  users: number;
  seed: number;
  [setting: string]: string | number;
}

/** Serves a simulated org until it is stopped: org, roster, mirror and gateway, with no account needed. */
const demo: CommandModule = (command, io) => {
  addSettings(command, ['server.host', 'server.port', 'dataDir', 'neo4j.uri', 'sync.kinds'])
    .option('--users <number>', 'number of users of the simulated org', wholeFrom(1), 500)
    .option('--seed <number>', 'the same seed gives the same org', wholeFrom(0), 1)
    .addHelpText('after', help)
    .action(async ({ users, seed, ...options }: Flags) => {
      // An org of today: who is idle, and what is old, is so by the clock of whoever asks.
      const simulator = await startSimulator({ users, seed, todayMs: Math.floor(Date.now() / dayMs) * dayMs });
      const folder = resolve(io.cwd, configOf(options, io, { account }).values.dataDir, account);
      mkdirSync(folder, { recursive: true });
      const roster = join(folder, 'roster.csv');
      writeFileSync(roster, simulator.org.roster());

      const env = { ...io.env, OKTA_CLIENT_TOKEN: simulator.token, OKTA_CLIENT_AUTHORIZATIONMODE: 'SSWS' };
      const own = { account, roster, 'org-url': simulator.url };
      const asked = configOf(options, { ...io, env }, own);
      // Calls to a simulated org cost nobody anything, and every saved question has its answer.
      const isAsked = asked.origins['sync.kinds'] !== 'default';
      const config = isAsked ? asked : configOf(options, { ...io, env }, { ...own, kinds: 'everything' });
      const log = lineLog(io);
      const okta = openOkta(config, log);
      const opened = await openMirror(config, io, log);
      const reader = openReader(opened.mirror, config.values);
      try {
        const report = await syncOnce(okta, opened, config, io, { acceptShrink: true });
        if (report.status !== 'complete') io.err.write(describeReport(report, signInMode(config.values)));
        const routes = serveRoutes({ okta, mirror: opened.mirror, reader, config, log });
        const { 'server.host': host, 'server.port': port } = config.values;
        const gateway = await startGateway({ host, port, routes, log });
        io.out.write(`okta-graph ready at ${gateway.url}/graphql\n`);
        const people = await countPeople(reader);
        io.err.write(
          introduce({
            url: gateway.url,
            control: simulator.control,
            calls: report.calls,
            people,
            dataDir: flagOf(config),
          }),
        );
        await untilStopped(io);
        await gateway.close();
      } finally {
        await reader.close();
        await opened.close();
        await okta.close();
        await simulator.close();
      }
    });
};

export default demo;

/** The flag that another command needs to find the same mirror, if it needs one. */
const flagOf = ({ values, origins }: Config) => (origins.dataDir === 'default' ? '' : ` --data-dir ${values.dataDir}`);

const introduce = ({
  url,
  control,
  calls,
  people,
  dataDir,
}: {
  url: string;
  control: string;
  calls: number;
  people: PeopleCounts;
  dataDir: string;
}) => `
The org is simulated, and its mirror was filled with ${calls.toLocaleString('en')} calls. Open:
  ${url}/graphql   GraphiQL, with examples in its tabs
  ${url}/tables    every kind and relationship as a table
  ${url}/queries   the questions that security teams ask, ready to run
  ${url}/          the rest
  ${control}   the simulator's control plane

Its accounts were matched with a roster from HR:
  ${describePeople(people)}
  The tab WhoIsWho of GraphiQL shows why, and what to look at.

Ask the mirror from another terminal:
  npx okta-graph cypher --account ${account}${dataDir} 'MATCH (u:OktaUser)-[:MEMBER_OF]->(g:OktaGroup) RETURN g.name, count(u) AS members ORDER BY members DESC LIMIT 10'
  npx okta-graph query admin-power --account ${account}${dataDir}

Ctrl-C ends it.
`;

const describePeople = ({ linked, inReview, withoutEmployee, nonHuman }: PeopleCounts) =>
  `${linked.toLocaleString('en')} have an employee, ${inReview} wait for somebody to decide, ${withoutEmployee} have no employee, ${nonHuman} are no person's.`;

const help = `
Examples:
  okta-graph demo
  okta-graph demo --users 5000 --port 0`;
