import { type Kind, ownEnds } from '../../model/index.ts';
import type { Seeding } from '../seed.ts';
import { seedAppParts } from './appParts.ts';
import { seedApps } from './appSeed.ts';
import { seedAssignments } from './assignmentSeed.ts';
import { seedDevices } from './deviceSeed.ts';
import { seedAgents, seedLinkedUsers, seedOwners, seedRealms } from './directorySeed.ts';
import { seedFactors } from './factor.ts';
import { seedGroupRules } from './groupRuleSeed.ts';
import { seedGroups } from './groupSeed.ts';
import { seedIdps } from './idpSeed.ts';
import { seedZones } from './networkZone.ts';
import { seedOrg } from './org.ts';
import { seedPolicies } from './policySeed.ts';
import { seedRoles } from './roleSeed.ts';
import { seedAuthorizationServers } from './serverSeed.ts';
import { seededSettings, seedSettings } from './settingsSeed.ts';
import { seedUsers } from './userSeed.ts';
import { seedUserTypes } from './userType.ts';

/** All links that a kind declares. */
const linksOf = (...kinds: readonly Kind[]) => kinds.flatMap(ownEnds).map(({ id }) => id);

/** What is made to look like a company's, in order: kinds and links. All else is forged from the declarations. */
export const seeds: readonly { makes: readonly string[]; step: (seeding: Seeding) => void }[] = [
  { makes: ['UserType'], step: seedUserTypes },
  { makes: ['Realm', 'RealmAssignment', ...linksOf('RealmAssignment')], step: seedRealms },
  { makes: ['User', 'User.type', 'User.realm'], step: seedUsers },
  { makes: ['Org', ...linksOf('Org')], step: seedOrg },
  { makes: ['App', ...linksOf('App')], step: seedApps },
  { makes: ['Group', 'Group.members', 'Group.source'], step: seedGroups },
  { makes: ['App.users', 'App.groups'], step: seedAssignments },
  { makes: ['Device', 'Device.users'], step: seedDevices },
  { makes: ['NetworkZone'], step: seedZones },
  {
    makes: [
      'Role',
      'RoleAssignment',
      'ResourceSet',
      'ResourceSetResource',
      ...linksOf('RoleAssignment', 'ResourceSet', 'ResourceSetResource'),
    ],
    step: seedRoles,
  },
  { makes: [...seededSettings, ...linksOf(...seededSettings)], step: seedSettings },
  { makes: ['Agent'], step: seedAgents },
  { makes: ['User.linkedUsers'], step: seedLinkedUsers },
  { makes: ['Group.owners', 'Group.ownerGroups'], step: seedOwners },
  { makes: ['AppGrant', 'AppCredential', 'AppFeature'], step: seedAppParts },
  { makes: ['Idp', ...linksOf('Idp')], step: seedIdps },
  { makes: ['GroupRule', ...linksOf('GroupRule')], step: seedGroupRules },
  { makes: ['Policy', 'PolicyRule', ...linksOf('Policy', 'PolicyRule')], step: seedPolicies },
  {
    makes: [
      ...(['AuthorizationServer', 'AuthorizationServerScope', 'AuthorizationServerClaim'] as const),
      ...(['AuthorizationServerPolicy', 'AuthorizationServerPolicyRule'] as const),
      ...linksOf('AuthorizationServer', 'AuthorizationServerPolicy', 'AuthorizationServerPolicyRule'),
    ],
    step: seedAuthorizationServers,
  },
  { makes: ['Factor'], step: seedFactors },
];
