import { OktaGraphError } from '../../errors.ts';
import { type SimulatorOptions, startSimulator } from '../../simulator/server.ts';
import type { CommandModule } from '../command.ts';
import { untilStopped } from '../io.ts';
import { wholeFrom } from '../whole.ts';

interface Flags {
  port: number;
  controlPort: number;
  seed: number;
  users: number;
  groups?: number;
  apps?: number;
  devices?: number;
  limits: string;
  speed: number;
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
    .option('--speed <factor>', 'how much faster the rate windows pass', Number, 1)
    .option('--json', 'print where it listens as one JSON line')
    .addHelpText('after', help)
    .action(async ({ json, limits, ...flags }: Flags) => {
      const simulator = await startSimulator({ ...flags, limits: parseLimits(limits) });
      const { url, control, token } = simulator;
      if (json) io.out.write(`${JSON.stringify({ url, control, token })}\n`);
      else {
        io.out.write(`Simulated org ready at ${url}\nControl plane at ${control}\n`);
        io.out.write(`OKTA_CLIENT_ORGURL=${url} OKTA_CLIENT_TOKEN=${token} okta-graph sync --account simulated\n`);
      }
      await untilStopped(io);
      await simulator.close();
    });
};

export default simulate;

const limitPresets = ['off', 'integrator', 'enterprise', 'workforce'] as const;

function parseLimits(text: string): NonNullable<SimulatorOptions['limits']> {
  const known = limitPresets.find((preset) => preset === text);
  if (known !== undefined) return known;
  throw new OktaGraphError('BAD_USER_INPUT', `There is no --limits ${text}. There are: ${limitPresets.join(', ')}.`);
}

const help = `
Examples:
  okta-graph simulate --users 2000 --limits workforce
  okta-graph simulate --json --port 8080`;
