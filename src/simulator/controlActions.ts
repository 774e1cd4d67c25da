import { OktaGraphError } from '../errors.ts';
import type { Access } from './access/access.ts';
import { accessActions } from './access/accessActions.ts';
import type { SeenRequest } from './front.ts';
import { changeNamed, changeNames, type SimulatedOrg } from './kinds/simulatedOrg.ts';
import { effectNames, effects } from './traffic/effects.ts';
import type { Faults } from './traffic/faults.ts';
import type { Latency } from './traffic/latency.ts';
import type { Limits } from './traffic/limits.ts';

/** What the control plane controls. */
export interface ControlParts {
  access: Access;
  org: SimulatedOrg;
  limits: Limits;
  latency: Latency;
  faults: Faults;
  requests: SeenRequest[];
}

/** One thing the control plane does. `params` stand in the path in the place of `{…}`. */
export interface Action {
  help: string;
  run: (parts: ControlParts, body: unknown, params: readonly string[]) => unknown;
}

/** What the control plane does, by method and path. `GET /` lists it. */
export const actions: Readonly<Record<string, Action>> = {
  'GET /': {
    help: 'This list, the changes that POST /mutations takes, and the effects that POST /faults takes.',
    run: ({ org }) => ({
      actions: Object.fromEntries(Object.entries(actions).map(([name, { help }]) => [name, help])),
      mutations: changeNames(org),
      effects: Object.fromEntries(effectNames.map((name) => [name, effects[name].doc])),
    }),
  },
  'GET /requests': {
    help: 'The requests the org answered, oldest first.',
    run: ({ requests }) => requests,
  },
  'DELETE /requests': {
    help: 'Forgets them.',
    run: ({ requests }) => {
      requests.length = 0;
    },
  },
  ...accessActions,
  'GET /truth': {
    help: 'Ids of all records by kind, and pairs of all links.',
    run: ({ org }) => org.truth(),
  },
  'GET /secrets': {
    help: 'Secrets that answers hold, as real ones do: none of them may be kept. Of what is made when it is asked for, those made so far.',
    run: ({ org, access }) => [...org.secrets, ...access.secrets()],
  },
  'GET /roster.csv': {
    help: 'The HR roster of the company.',
    run: ({ org }) => org.roster(),
  },
  'GET /whose': {
    help: 'Whose each account is that the org began with, and what an ideal matcher would say.',
    run: ({ org }) => [...org.whose()].map(([userId, whose]) => ({ userId, ...whose })),
  },
  'POST /mutations': {
    help: 'Changes the org: {op, args: […]}.',
    run: ({ org }, body) => ({ result: change(org, body) ?? null }),
  },
  'GET /faults': {
    help: 'The fault rules in force, with how many requests fitted each and how often it was used.',
    run: ({ faults }) => faults.list(),
  },
  'POST /faults': {
    help: 'Adds a fault rule: which requests, and what happens to them. Answers {id}.',
    run: ({ faults }, body) => ({ id: faults.put(body) }),
  },
  'DELETE /faults': {
    help: 'Takes all fault rules back.',
    run: ({ faults }) => faults.clear(),
  },
  'DELETE /faults/{id}': {
    help: 'Takes one fault rule back.',
    run: ({ faults }, _, [id]) => {
      if (!faults.remove(Number(id))) throw new OktaGraphError('NOT_FOUND', `There is no fault ${id}.`);
    },
  },
  'GET /limits': {
    help: 'Requests and refusals by bucket, how many were in flight, and the open windows.',
    run: ({ limits }) => limits.state(),
  },
  'PATCH /limits': {
    help: 'Changes {limits, share, shares, bucketLimits, concurrency}, and opens new windows.',
    run: ({ limits }, body) => limits.set(body),
  },
  'DELETE /limits': {
    help: 'Forgets what was counted, and opens new windows.',
    run: ({ limits }) => limits.clear(),
  },
  'POST /limits/drain': {
    help: "Uses up the org's bucket, as other programs do: {bucket, requests}.",
    run: ({ limits }, body) => {
      const { bucket, requests } = body as { bucket?: unknown; requests?: unknown }; // each is checked here
      if (typeof bucket !== 'string' || !isCount(requests)) throw badBody('{bucket: "apps", requests: 50}');
      limits.drain(bucket, requests);
    },
  },
  'GET /latency': {
    help: 'How long answers take.',
    run: ({ latency }) => latency.rules,
  },
  'PUT /latency': {
    help: 'Says how long answers take: [{path, baseMs, perRowMs}]; the first that fits counts.',
    run: ({ latency }, body) => latency.set(body),
  },
  'GET /clock': {
    help: "The org's time.",
    run: ({ org }) => ({ now: new Date(org.clock.nowMs()).toISOString() }),
  },
  'POST /clock': {
    help: 'Puts the clock of the org forward, or back: {seconds}.',
    run: ({ org }, body) => {
      const { seconds } = body as { seconds?: unknown }; // checked here
      if (typeof seconds !== 'number' || !Number.isFinite(seconds)) throw badBody('{seconds: 3600}');
      org.clock.advance(seconds * 1000);
      return { now: new Date(org.clock.nowMs()).toISOString() };
    },
  },
};

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

function badBody(example: string): OktaGraphError {
  return new OktaGraphError('BAD_USER_INPUT', `The body should look like ${example}.`);
}

/** Calls the method of the org that `op` names. */
function change(org: SimulatedOrg, body: unknown): unknown {
  const { op, args = [] } = body as { op?: unknown; args?: unknown }; // each is checked here
  const method = typeof op === 'string' ? changeNamed(org, op) : null;
  if (method === null || !Array.isArray(args)) {
    const known = changeNames(org).join(', ');
    throw new OktaGraphError('BAD_USER_INPUT', `A mutation is {op, args: […]}, where op is one of: ${known}.`);
  }
  return method(...args);
}
