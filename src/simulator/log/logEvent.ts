import type { Json } from '../collection.ts';
import { hash, Random } from '../random.ts';
import { eventTypeOf } from './eventTypes.ts';
import type { Happening } from './happening.ts';
import { oktaItself } from './party.ts';

/** An event as Okta sends it. What the org does not know of the request is drawn from the event's `uuid`. */
export function viewEvent(event: Happening): Json {
  const { uuid, type, targets, actor, publishedMs, outcome, debugData = {}, isJob = false } = event;
  const { displayMessage, legacyEventType, severity } = eventTypeOf(type);
  const random = new Random(hash(uuid));
  const isPerson = actor.type !== oktaItself.type && !isJob;
  const place = isPerson ? random.pick(places) : null;
  const ip = `198.51.100.${random.whole(1, 254)}`; // reserved for examples
  const requestId = random.id('', 27);
  return {
    actor: { ...actor, detailEntry: null },
    client: {
      userAgent: isPerson ? random.pick(userAgents) : null,
      zone: isPerson ? 'null' : null, // the word, as real orgs send it
      device: isPerson ? 'Computer' : null,
      id: null,
      ipAddress: isPerson ? ip : null,
      geographicalContext: place,
    },
    device: null,
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      rootSessionId: isPerson ? random.id('trs', 25) : null,
      externalSessionId: isPerson ? random.id('trs', 25) : 'unknown',
    },
    displayMessage,
    eventType: type,
    outcome: outcome ?? { result: 'SUCCESS', reason: null },
    published: new Date(publishedMs).toISOString(),
    securityContext: isPerson
      ? { asNumber: 64500, asOrg: 'example network', isp: 'example isp', domain: 'example.net', isProxy: false }
      : { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    severity,
    debugContext: { debugData: { requestId, dtHash: random.id('', 32).toLowerCase(), ...debugData } },
    legacyEventType,
    transaction: { type: isJob ? 'JOB' : 'WEB', id: requestId, detail: {} },
    uuid,
    version: '0',
    request: { ipChain: isPerson ? [{ ip, geographicalContext: place, version: 'V4', source: null }] : [] },
    target: targets.length === 0 ? null : targets.map((target) => ({ ...target, detailEntry: null })),
  };
}

const userAgents = [
  {
    rawUserAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36',
    os: 'Mac OS 14 (Sonoma)',
    browser: 'CHROME',
  },
  {
    rawUserAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
    os: 'Windows 10',
    browser: 'FIREFOX',
  },
] as const;

const places = [
  place('Berlin', 'Land Berlin', 'Germany', '10115', 52.5244, 13.4105),
  place('Boston', 'Massachusetts', 'United States', '02108', 42.3584, -71.0598),
  place('Madrid', 'Madrid', 'Spain', '28001', 40.4165, -3.7026),
] as const;

function place(city: string, state: string, country: string, postalCode: string, lat: number, lon: number): Json {
  return { city, state, country, postalCode, geolocation: { lat, lon } };
}
