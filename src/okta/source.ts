import type { Clock, CustomAttributes, Log } from '../ports/host.ts';
import type { OktaSource } from '../ports/source.ts';
import type { Crawler } from '../ports/sync.ts';
import type { Credential } from './auth/credential.ts';
import type { Organization } from './auth/organization.ts';
import { readByIds } from './byIds.ts';
import { check } from './check.ts';
import { createClient } from './client.ts';
import { systemClock } from './clock.ts';
import { countFars, countNodes } from './counts.ts';
import { createCrawler } from './crawl.ts';
import type { ProxyOptions } from './dispatcher.ts';
import type { Examination } from './examine/examination.ts';
import { type ExamineOptions, examine } from './examine/examine.ts';
import { readFacts } from './facts.ts';
import { readLinked } from './linked.ts';
import { listNodes } from './list.ts';
import { readLogEvents } from './logs.ts';
import { parseOrgUrl } from './orgUrl.ts';
import { type Rates, watchRates } from './rates.ts';
import { Session } from './session.ts';

export interface OktaOptions {
  orgUrl: string;
  credential: Credential;
  /**
   * Part of what Okta's rate headers allow that is spent, above 0 to 1. The headers already show the
   * credential's own share, by default half of the org's bucket; a little of it is left for what else uses it, and
   * of that live readers may use half, so that a sync does not keep them waiting for the next window.
   */
  share?: number;
  maxInFlight?: number;
  /** Attributes that the org added itself and wants to see. */
  custom?: CustomAttributes;
  clock?: Clock;
  log?: Log;
  userAgent?: string;
  /** For one answer, from the first byte sent to the last one received. */
  timeoutMs?: number;
  /** The proxy that leads out of this network; an org on this machine is reached without it. */
  proxy?: ProxyOptions;
}

interface SourceOptions {
  /** Calls that the operation may plan; repeated attempts do not count. */
  callBudget?: number;
  signal?: AbortSignal;
}

/** One org, live. */
export interface Okta {
  /** A reader for one operation, with a memory and a call budget of its own. */
  source(options?: SourceOptions): OktaSource;
  /** A reader of whole collections, for one sync. */
  crawler(options?: { signal?: AbortSignal }): Crawler;
  /** Whether this is an Okta org and takes the credential. */
  check(): Promise<Organization>;
  /** What this credential can and cannot see, in few calls. Throws where Okta refuses it. */
  examine(options?: ExamineOptions): Promise<Examination>;
  /** What the answers so far said about each rate bucket that was used. */
  rates: Rates;
  close(): Promise<void>;
}

const defaults = { share: 0.98, maxInFlight: 10, timeoutMs: 60_000, callBudget: 200 };

/** Opens an org. All its readers share one set of rate lanes. */
export function createOkta(options: OktaOptions): Okta {
  const { custom = {}, clock = systemClock, log = silent, share = defaults.share } = options;
  const { client, rates } = watchRates(
    createClient({
      origin: parseOrgUrl(options.orgUrl),
      credential: options.credential,
      share,
      maxInFlight: options.maxInFlight ?? defaults.maxInFlight,
      timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
      userAgent: options.userAgent,
      proxy: options.proxy,
      clock,
      log,
    }),
  );
  return {
    rates,
    source: ({ callBudget = defaults.callBudget, signal } = {}) =>
      sourceOf(new Session({ client, custom, log, callBudget, signal })),
    crawler: ({ signal } = {}) => createCrawler({ client, custom, log, signal }),
    check: () => check(client),
    examine: (asked = {}) => examine({ client, credential: options.credential, custom, share }, asked),
    close: () => client.close(),
  };
}

function sourceOf(session: Session): OktaSource {
  return {
    name: 'OKTA',
    list: (kind, query) => listNodes(session, kind, query),
    byIds: (kind, ids) => readByIds(session, kind, ids),
    linked: (end, nears, query) => readLinked(session, end, nears, query),
    facts: (end, pairs) => readFacts(session, end, pairs),
    count: (kind, filter) => countNodes(session, kind, filter),
    countLinked: (end, nears) => countFars(session, end, nears),
    logEvents: (query) => readLogEvents(session, query),
    usage: () => ({ calls: session.meter.calls, asOf: null }),
  };
}

const silent: Log = { info: () => {}, warn: () => {} };
