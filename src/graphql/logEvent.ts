import { choice, decimal, type Field, flag, text, time, whole } from '../model/field.ts';

/** A part of an event, as data: what Okta names and means it. Everything may be missing. */
export interface Shape {
  /** Name of the GraphQL type. */
  name: string;
  doc: string;
  fields: Readonly<Record<string, Field | Part | Json>>;
}

/** A part inside another one, or a list of such. */
export interface Part {
  shape: Shape;
  doc: string;
  isList: boolean;
}

/** What differs from one type of event to the next: it is given as JSON text. */
export interface Json {
  json: true;
  doc: string;
  /** It is the text of all of the shape. */
  isWhole: boolean;
}

const json = (doc: string): Json => ({ json: true, doc, isWhole: false });
const wholeJson = (doc: string): Json => ({ json: true, doc, isWhole: true });
const part = (shape: Shape, doc: string): Part => ({ shape, doc, isList: false });
const parts = (shape: Shape, doc: string): Part => ({ shape, doc, isList: true });

const party = {
  id: text('id', 'Its id. For users, groups, apps and most others it is the oktaId of a node.'),
  type: text('type', 'What it is: User, UserGroup, AppInstance, AppUser, PublicClientApp and others.'),
  alternateId: text('alternateId', 'Another name of it: the login of a user, the label of an app.'),
  displayName: text('displayName', 'Its name for people.'),
  detailEntry: json('More about it, as JSON; what there is depends on its type.'),
};

const LogActor: Shape = { name: 'LogActor', doc: 'Who did something.', fields: party };

const LogTarget: Shape = {
  name: 'LogTarget',
  doc: 'What something was done to.',
  fields: {
    ...party,
    changeDetails: json('What changed, from and to, as JSON; only a few types of event tell it.'),
  },
};

const LogGeolocation: Shape = {
  name: 'LogGeolocation',
  doc: 'A place on Earth, in degrees.',
  fields: { lat: decimal('lat', 'Latitude.'), lon: decimal('lon', 'Longitude.') },
};

const LogGeographicalContext: Shape = {
  name: 'LogGeographicalContext',
  doc: 'Where an address is thought to be.',
  fields: {
    city: text('city', 'City.'),
    state: text('state', 'State or region.'),
    country: text('country', 'Country, by its full name.'),
    postalCode: text('postalCode', 'Postal code.'),
    geolocation: part(LogGeolocation, 'The place on Earth.'),
  },
};

const LogUserAgent: Shape = {
  name: 'LogUserAgent',
  doc: 'The program that sent the request.',
  fields: {
    rawUserAgent: text('rawUserAgent', 'What the program says it is.'),
    os: text('os', 'Operating system.'),
    browser: text('browser', 'Type of browser.'),
  },
};

const LogClient: Shape = {
  name: 'LogClient',
  doc: 'Where the request came from.',
  fields: {
    id: text('id', 'Of an OAuth request, the id of the client.'),
    ipAddress: text('ipAddress', 'The address that the request came from.'),
    device: text('device', 'Type of the device, such as Computer.'),
    zone: text('zone', 'Name of the network zone; some orgs send the word null.'),
    userAgent: part(LogUserAgent, 'The program that sent the request.'),
    geographicalContext: part(LogGeographicalContext, 'Where the address is thought to be.'),
  },
};

const LogOutcome: Shape = {
  name: 'LogOutcome',
  doc: 'How it ended.',
  fields: {
    result: choice(
      'result',
      [
        ...(['SUCCESS', 'FAILURE', 'SKIPPED', 'ALLOW', 'DENY', 'CHALLENGE', 'UNKNOWN', 'RATE_LIMIT'] as const),
        ...(['DEFERRED', 'SCHEDULED', 'ABANDONED', 'UNANSWERED'] as const),
      ],
      'How it ended.',
    ),
    reason: text('reason', 'Why it ended so, such as INVALID_CREDENTIALS.'),
  },
};

const LogAuthenticationContext: Shape = {
  name: 'LogAuthenticationContext',
  doc: 'How the actor had signed in.',
  fields: {
    authenticationProvider: text('authenticationProvider', 'What checked the identity.'),
    credentialProvider: text('credentialProvider', 'What issued the credential.'),
    credentialType: text('credentialType', 'What was shown: PASSWORD, OTP, CERTIFICATE and others.'),
    interface: text('interface', 'The interface of others that the actor signed in by.'),
    authenticationStep: whole('authenticationStep', 'Place in the steps of the sign-in; Okta does not use it.'),
    rootSessionId: text('rootSessionId', 'Stands for the session that this one began in.'),
    externalSessionId: text('externalSessionId', 'Stands for the session: events with the same one belong together.'),
    issuer: json('Who issued the assertion or token, as JSON.'),
  },
};

const LogSecurityContext: Shape = {
  name: 'LogSecurityContext',
  doc: 'What Okta knows about the address, and how risky it found the request.',
  fields: {
    asNumber: decimal('asNumber', 'Number of the autonomous system; it may not fit into an Int.'),
    asOrg: text('asOrg', 'Organization of the autonomous system.'),
    isp: text('isp', 'Internet service provider.'),
    domain: text('domain', 'Domain of the address.'),
    isProxy: flag('isProxy', 'Whether the address is known to be a proxy.'),
    risk: json('The risk that Okta saw, and why, as JSON.'),
    userBehaviors: json('What was unusual about the user, as JSON.'),
    ipDetails: json('More about the address, as JSON.'),
    botProtection: json('Whether it may have been a bot, as JSON.'),
  },
};

const LogTransaction: Shape = {
  name: 'LogTransaction',
  doc: 'What the event was part of.',
  fields: {
    id: text('id', 'Its id: events of one request or job have the same.'),
    type: text('type', 'WEB for a request, JOB for a task of Okta.'),
    detail: json('More about it, as JSON, such as requestApiTokenId, the id of the API token that was used.'),
  },
};

const LogIpAddress: Shape = {
  name: 'LogIpAddress',
  doc: 'An address that the request came over.',
  fields: {
    ip: text('ip', 'The address.'),
    version: text('version', 'V4 or V6.'),
    source: text('source', 'Where it is known from.'),
    geographicalContext: part(LogGeographicalContext, 'Where it is thought to be.'),
    ipDetails: json('More about it, as JSON.'),
  },
};

const LogRequest: Shape = {
  name: 'LogRequest',
  doc: 'The way of the request.',
  fields: { ipChain: parts(LogIpAddress, 'The addresses that it came over, the first sender first.') },
};

const LogDebugContext: Shape = {
  name: 'LogDebugContext',
  doc: 'What helps to understand the event.',
  fields: { debugData: json('As JSON; what there is depends on the type of event, and may change at any time.') },
};

/** An event of Okta's System Log, by Okta's names. */
export const LogEvent: Shape = {
  name: 'LogEvent',
  doc: "An event of Okta's System Log: who did what, to what, from where, and how it ended. Names are Okta's.",
  fields: {
    uuid: text('uuid', 'Its id. An event may come twice: this tells.'),
    published: time('published', 'When it happened.'),
    eventType: text('eventType', 'What happened, such as user.session.start.'),
    legacyEventType: text('legacyEventType', 'What an older interface calls it.'),
    displayMessage: text('displayMessage', 'What happened, for people.'),
    severity: choice('severity', ['DEBUG', 'INFO', 'WARN', 'ERROR'], 'How grave it is.'),
    version: text('version', 'Version of the form of events.'),
    actor: part(LogActor, 'Who did it.'),
    target: parts(LogTarget, 'What it was done to, in no fixed order.'),
    client: part(LogClient, 'Where the request came from.'),
    outcome: part(LogOutcome, 'How it ended.'),
    authenticationContext: part(LogAuthenticationContext, 'How the actor had signed in.'),
    securityContext: part(LogSecurityContext, 'What Okta knows about the address and its risk.'),
    transaction: part(LogTransaction, 'The request or job that it was part of.'),
    request: part(LogRequest, 'The way of the request.'),
    debugContext: part(LogDebugContext, 'What helps to understand it.'),
    device: json('The device that it was done with, as JSON.'),
    json: wholeJson('The whole event as Okta sent it, as JSON: with what has no field of its own.'),
  },
};
