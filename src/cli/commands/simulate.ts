import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import { OktaGraphError } from '../../errors.ts';
import type { AccessOptions } from '../../simulator/access/founding.ts';
import { matchFiles } from '../../simulator/kinds/matchFiles.ts';
import { makeOrg } from '../../simulator/seed.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/server.ts';
import type { CommandModule } from '../command.ts';
import { type Io, untilStopped } from '../io.ts';
import { wholeFrom } from '../whole.ts';

interface Flags extends Required<Pick<SimulatorOptions, 'port' | 'controlPort' | 'seed' | 'users' | 'speed'>> {
  searchLagMs?: number;
  refusesLargeLimits?: boolean;
  groups?: number;
  apps?: number;
  devices?: number;
  limits: string;
  share: number;
  concurrency?: number;
  dpop?: string;
  scopes?: readonly string[];
  roles?: readonly string[];
  off?: readonly string[];
  pipeline?: string;
  latency?: number;
  lateEvents: number;
  duplicateEvents: number;
  mishaps: number;
  strongKeys: number;
  withoutAccount: number;
  write?: string;
  json?: boolean;
}

/** Serves a simulated Okta org until it is stopped. */
const simulate: CommandModule = (command, io) => {
  command
    .option('--port <number>', 'port to listen on; 0 takes any free one', wholeFrom(0), 0)
    .option('--control-port <number>', 'port of the control plane', wholeFrom(0), 0)
    .option('--seed <number>', 'the same seed gives the same org', wholeFrom(0), 1)
    .option('--users <number>', 'number of users, at most 100,000', wholeFrom(1), 500)
    .option('--groups <number>', 'number of groups (default: fitting the users)', wholeFrom(2))
    .option('--apps <number>', 'number of apps (default: fitting the users)', wholeFrom(1))
    .option('--devices <number>', 'number of devices (default: fitting the users)', wholeFrom(0))
    .option('--limits <preset>', limitPresets.join(', '), 'off')
    .option('--share <part>', 'how much of each rate bucket one token or client may use', Number, 0.5)
    .option('--concurrency <number>', "most requests in flight (default: the preset's)", wholeFrom(1))
    .option('--speed <factor>', 'how much faster the rate windows pass', Number, 1)
    .option('--scopes <list>', 'scopes granted to the clients (default: all that read)', listOf)
    .option('--roles <list>', 'admin roles of the token and the service app (default: SUPER_ADMIN)', listOf)
    .option('--dpop <rule>', 'how the service app uses DPoP: required, optional or off (default: optional)')
    .option('--off <kinds>', 'kinds that the org does not have, such as Device', listOf)
    .option('--pipeline <name>', 'idx (Identity Engine) or v1 (Classic) (default: idx)')
    .option('--latency <ms>', 'time that each answer takes', wholeFrom(0))
    .option('--search-lag-ms <ms>', 'how much later a write shows in searches', wholeFrom(0))
    .option('--late-events <part>', 'how many log events are persisted late, from 0 to 1', Number, 0)
    .option('--duplicate-events <part>', 'how many log events come twice, from 0 to 1', Number, 0)
    .option('--refuses-large-limits', 'answer a limit above the largest with 400, not with the largest')
    .option('--mishaps <factor>', 'how far accounts and HR have come apart: 0 not at all, 5 a lot', Number, 1)
    .option('--strong-keys <part>', 'people whose account has a number or an address that HR knows', Number, 0.98)
    .option('--without-account <part>', 'people without an account, for each one with', Number, 0.03)
    .option('--write <folder>', 'write users.ndjson, roster.csv and truth.ndjson there, and serve nothing')
    .option('--json', 'print where it listens, and its credentials, as one JSON line')
    .addHelpText('after', help)
    .action(async ({ json, limits, dpop, scopes, roles, off, pipeline, ...rest }: Flags) => {
      const {
        latency: baseMs,
        lateEvents,
        duplicateEvents,
        mishaps,
        strongKeys,
        withoutAccount,
        write,
        ...most
      } = rest;
      const size = { ...most, people: { mishaps, strongKeys, withoutAccount } };
      if (write !== undefined) return writeFiles(resolve(io.cwd, write), size, io);
      const given = Object.entries({ dpop, scopes, roles, off, pipeline }).filter(([, value]) => value !== undefined);
      const access = Object.fromEntries(given) as AccessOptions; // the simulator checks them
      const stopped = untilStopped(io);
      const simulator = await startSimulator({
        ...size,
        limits: parseLimits(limits),
        access,
        log: { lateShare: lateEvents, duplicateShare: duplicateEvents },
        ...(baseMs !== undefined && { latency: [{ path: '/**', baseMs }] }),
      });
      io.out.write(json === true ? `${JSON.stringify(factsOf(simulator))}\n` : introduce(simulator));
      await stopped;
      await simulator.close();
    });
};

export default simulate;

/** The files that `okta-graph match` reads, and whose each account really is. */
async function writeFiles(folder: string, size: SimulatorOptions, io: Io): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // Users follow from the seed whatever else the org has, so that is left out.
  const org = makeOrg({ ...size, groups: 2, apps: 0, devices: 0 }, 1);
  for (const [name, parts] of Object.entries(matchFiles(org))) {
    const file = join(folder, name);
    await pipe(Readable.from(parts), createWriteStream(file));
    io.out.write(`${file}\n`);
  }
}

const limitPresets = ['off', 'integrator', 'enterprise', 'workforce'] as const;

function parseLimits(text: string): NonNullable<SimulatorOptions['limits']> {
  const known = limitPresets.find((preset) => preset === text);
  if (known !== undefined) return known;
  throw new OktaGraphError('BAD_USER_INPUT', `There is no --limits ${text}. There are: ${limitPresets.join(', ')}.`);
}

const listOf = (text: string) => text.split(/[\s,]+/).filter((part) => part !== '');

/** `clientId` and `privateKey` are the service app's, `integrationClientId` and `clientSecret` the integration's. */
function factsOf({ url, control, token, clientId, privateKey, integration }: Simulator) {
  const { clientId: integrationClientId, clientSecret } = integration;
  return { url, control, token, clientId, privateKey, integrationClientId, clientSecret };
}

function introduce(simulator: Simulator): string {
  const { url, control, token, clientId, privateKey, integrationClientId, clientSecret } = factsOf(simulator);
  const ways = [
    ['an API token', `OKTA_CLIENT_TOKEN=${token}`],
    ['a service app', `OKTA_CLIENT_CLIENTID=${clientId} OKTA_CLIENT_PRIVATEKEY='${privateKey}'`],
    [
      'an API service integration',
      `OKTA_CLIENT_CLIENTID=${integrationClientId} OKTA_CLIENT_CLIENTSECRET=${clientSecret}`,
    ],
  ];
  const lines = ways.map(
    ([name, env]) => `\nBy ${name}:\nOKTA_CLIENT_ORGURL=${url} ${env} okta-graph sync --account simulated\n`,
  );
  return `Simulated org ready at ${url}\nControl plane at ${control}\n${lines.join('')}`;
}

const help = `
Examples:
  okta-graph simulate --users 2000 --limits workforce
  okta-graph simulate --json --port 8080
  okta-graph simulate --dpop required --roles READ_ONLY_ADMIN --scopes okta.users.read,okta.groups.read`;
