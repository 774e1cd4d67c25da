import type { Access } from './access/access.ts';
import { type AccessOptions, foundAccess } from './access/founding.ts';
import { startControl } from './control.ts';
import { Front, type SeenRequest } from './front.ts';
import type { SimulatedOrg } from './kinds/simulatedOrg.ts';
import { listen } from './listen.ts';
import { makeOrg, type OrgSize } from './seed.ts';
import type { FaultRule } from './traffic/faultRule.ts';
import { Faults } from './traffic/faults.ts';
import { Latency, type LatencyRule } from './traffic/latency.ts';
import type { LimitOptions } from './traffic/limitOptions.ts';
import { Limits } from './traffic/limits.ts';

export interface SimulatorOptions extends OrgSize, LimitOptions {
  /** How long answers take, by path and rows; default: no time. */
  latency?: readonly LatencyRule[];
  /** How much faster the org's clock runs: its `Date`, rate windows, latency, and the times of changes. Default 1. */
  speed?: number;
  /** Who may ask what; by default all three principals may read everything. */
  access?: AccessOptions;
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
  /** The service app: its client id, and its private key as a JWK in JSON. */
  clientId: string;
  readonly privateKey: string;
  /** The API service integration. */
  integration: { clientId: string; clientSecret: string };
  /** Every principal, and what each may: all of it can be changed. */
  access: Access;
  org: SimulatedOrg;
  /** Requests to the org since the start, the latest last; clear it by `length = 0`. */
  requests: SeenRequest[];
  /** What was asked, bucket by bucket, and what may be; drains buckets. */
  limits: Limits;
  /** Makes answers go wrong; the function returned takes that back. */
  fail(rule: FaultRule): () => void;
  close(): Promise<void>;
}

/** Makes an org from a seed and serves it on loopback, with a control plane on another port. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const org = makeOrg(options, options.speed ?? 1);
  const limits = new Limits(options, org.clock);
  const latency = new Latency(options.latency ?? []);
  const faults = new Faults();
  const { access, token, app, integration } = foundAccess(org, options.seed ?? 1, options.access ?? {});
  const front = new Front({ org, access, limits, latency, faults });
  const okta = await listen((request, response) => front.handle(request, response), options.port ?? 0);
  front.base = okta.url;
  const control = await startControl(
    { org, access, limits, latency, faults, requests: front.requests },
    options.controlPort ?? 0,
  );
  return {
    url: okta.url,
    control: control.url,
    token: token.secret,
    clientId: app.id,
    get privateKey() {
      return JSON.stringify(app.key.privateJwk());
    },
    integration: { clientId: integration.id, clientSecret: integration.secret },
    access,
    org,
    requests: front.requests,
    limits,
    fail: (rule) => faults.add(rule),
    close: async () => {
      await Promise.all([okta.close(), control.close()]);
    },
  };
}
