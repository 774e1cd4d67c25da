import type { Edition } from '../model/buckets.ts';
import { startControl } from './control.ts';
import { Front, type SeenRequest } from './front.ts';
import type { SimulatedOrg } from './kinds/simulatedOrg.ts';
import { RateLimits } from './limits.ts';
import { listen } from './listen.ts';
import { Random } from './random.ts';
import { makeOrg, type OrgSize } from './seed.ts';
import type { FaultRule } from './traffic/faultRule.ts';
import { Faults } from './traffic/faults.ts';

export interface SimulatorOptions extends OrgSize {
  /** Rate limits of an edition of Okta; default `off`. */
  limits?: Edition | 'off';
  /** How much of each bucket the token may use; default 0.5, as at Okta. */
  share?: number;
  /** How much faster the org's clock runs: its `Date` and rate windows, and the times of changes. Default 1. */
  speed?: number;
  /** 0, the default, takes any free port. */
  port?: number;
  controlPort?: number;
}

/** A running simulator. Everything it has is in memory. */
export interface Simulator {
  /** Where the org answers, without a slash at the end. */
  url: string;
  /** Where the control plane answers. */
  control: string;
  /** The API token that the org takes. */
  token: string;
  org: SimulatedOrg;
  /** Requests to the org since the start, the latest last; clear it by `length = 0`. */
  requests: SeenRequest[];
  /** Makes answers go wrong; the function returned takes that back. */
  fail(rule: FaultRule): () => void;
  close(): Promise<void>;
}

/** Makes an org from a seed and serves it on loopback, with a control plane on another port. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const org = makeOrg(options, options.speed ?? 1);
  const limits = new RateLimits(options.limits ?? 'off', options.share ?? 0.5, org.clock);
  const faults = new Faults();
  const token = Random.named(options.seed ?? 1, 'token').id('00', 42);
  const front = new Front({ org, token, limits, faults });
  const okta = await listen((request, response) => front.handle(request, response), options.port ?? 0);
  front.base = okta.url;
  const control = await startControl({ org, limits, faults, requests: front.requests }, options.controlPort ?? 0);
  return {
    url: okta.url,
    control: control.url,
    token,
    org,
    requests: front.requests,
    fail: (rule) => faults.add(rule),
    close: async () => {
      await Promise.all([okta.close(), control.close()]);
    },
  };
}
