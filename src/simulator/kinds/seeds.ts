import type { Seeding } from '../seed.ts';
import { seedApps } from './appSeed.ts';
import { seedAssignments } from './assignmentSeed.ts';
import { seedDevices } from './deviceSeed.ts';
import { seedGroups } from './groupSeed.ts';
import { seedZones } from './networkZone.ts';
import { seedOrg } from './org.ts';
import { seedUsers } from './userSeed.ts';
import { seedUserTypes } from './userType.ts';

/** What is made to look like a company's, in order: kinds and links. All else is forged from the declarations. */
export const seeds: readonly { makes: readonly string[]; step: (seeding: Seeding) => void }[] = [
  { makes: ['UserType'], step: seedUserTypes },
  { makes: ['User', 'User.type'], step: seedUsers },
  { makes: ['Org', 'Org.billingContact', 'Org.technicalContact'], step: seedOrg },
  { makes: ['App'], step: seedApps },
  { makes: ['Group', 'Group.members', 'Group.source'], step: seedGroups },
  { makes: ['App.users', 'App.groups'], step: seedAssignments },
  { makes: ['Device', 'Device.users'], step: seedDevices },
  { makes: ['NetworkZone'], step: seedZones },
];
