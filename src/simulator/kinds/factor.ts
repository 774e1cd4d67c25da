import type { OktaRecord } from '../collection.ts';
import type { Extension } from '../extension.ts';
import { hash, Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';
import { plain } from './plain.ts';

/** What users prove who they are with, as Okta sends it. */
export const factor: Extension = plain('Factor', { idPrefix: 'opf', notFound: 'UserFactor' });

type Make = (random: Random, seeding: Seeding, user: OktaRecord) => OktaRecord;

/** Leaves the factors of every user to be made when somebody asks for them: they follow from the user's id. */
export function seedFactors(seeding: Seeding): void {
  const { org } = seeding;
  const factors = ownEnd('User', 'factors');
  org.containLater(factors, (userId) => {
    const user = org.need('User', userId);
    if (user.status === 'DEPROVISIONED' || user.status === 'STAGED') return;
    const random = new Random(hash(`factors ${userId}`));
    const isAdministrator = org.countFars(ownEnd('User', 'roleAssignments'), userId) > 0;
    const chosen = random.weighted(isAdministrator ? ofAdministrators : ofOthers);
    for (const make of chosen) org.contain(factors, userId, make(random, seeding, user));
  });
}

function factorOf(random: Random, { todayMs }: Seeding, prefix: string, more: object): OktaRecord {
  const createdMs = todayMs - random.whole(1, 900) * 86_400_000;
  const created = new Date(createdMs).toISOString();
  const lastUpdated = new Date(createdMs + Math.floor(random.next() * (todayMs - createdMs))).toISOString();
  return {
    id: random.id(prefix),
    status: 'ACTIVE',
    created,
    lastUpdated,
    vendorName: 'OKTA',
    provider: 'OKTA',
    ...more,
  };
}

const push: Make = (random, seeding) => {
  const platform = random.pick(['IOS', 'ANDROID']);
  const name = platform === 'IOS' ? 'iPhone' : 'Pixel';
  const profile = {
    credentialId: `${name}@example.com`,
    deviceType: `SmartPhone_${platform}`,
    keys: [],
    name,
    platform,
    version: '17.6.1',
  };
  return factorOf(random, seeding, 'opf', { factorType: 'push', profile });
};
const webauthn: Make = (random, seeding) => {
  const status = random.chance(0.9) ? 'ACTIVE' : 'PENDING_ACTIVATION';
  const profile = {
    credentialId: random.id('', 43),
    authenticatorName: random.pick(['YubiKey 5 NFC', 'MacBook Touch ID']),
  };
  return factorOf(random, seeding, 'fwf', {
    factorType: 'webauthn',
    provider: 'FIDO',
    vendorName: 'FIDO',
    status,
    profile,
  });
};
const totp: Make = (random, seeding) =>
  factorOf(random, seeding, 'ost', {
    factorType: 'token:software:totp',
    provider: 'GOOGLE',
    vendorName: 'GOOGLE',
    profile: { credentialId: 'totp@example.com' },
  });
const sms: Make = (random, seeding) =>
  factorOf(random, seeding, 'sms', { factorType: 'sms', profile: { phoneNumber: '+1 XXX-XXX-0142' } });
const email: Make = (random, seeding) =>
  factorOf(random, seeding, 'emf', { factorType: 'email', profile: { email: 'user@example.com' } });
/** The text of the question is the user's own: nobody else should read it. */
const question: Make = (random, seeding) => {
  const questionText = seeding.org.plant(random);
  return factorOf(random, seeding, 'ufs', {
    factorType: 'question',
    profile: { question: 'disliked_food', questionText },
  });
};

/** Sets of factors with how common they are: most administrators are well protected, a few are not at all. */
const ofAdministrators: Choices = [
  [[push, webauthn], 50],
  [[push, totp], 25],
  [[webauthn], 10],
  [[sms, question], 8],
  [[], 7],
];
const ofOthers: Choices = [
  [[push, email], 55],
  [[push, totp], 12],
  [[webauthn], 5],
  [[sms], 8],
  [[sms, question], 6],
  [[email], 6],
  [[], 8],
];

type Choices = readonly (readonly [readonly Make[], number])[];
