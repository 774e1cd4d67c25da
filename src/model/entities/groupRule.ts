import { entity } from '../define.ts';
import { choice, flag, text, time } from '../field.ts';
import { mentioned, within } from '../link.ts';

/** A rule that puts users into groups by what their profiles and groups are. */
export const GroupRule = entity('GroupRule', {
  plural: 'groupRules',
  doc: 'A rule that puts users into groups by their profiles and by the groups they are in.',
  okta: {
    list: '/api/v1/groups/rules',
    get: '/api/v1/groups/rules/{id}',
    pageSize: 200,
    scope: 'okta.groups.read',
    absent: [400], // the feature is off
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    status: choice('status', ['ACTIVE', 'INACTIVE', 'INVALID'], 'Whether the rule has an effect.').required(),
    expression: text('conditions.expression.value', 'Expression that a user must fulfill.'),
    allGroupsValid: flag('allGroupsValid', 'Whether every group that the rule names still exists.'),
    created: time('created', 'When the rule was made.'),
    lastUpdated: time('lastUpdated', 'When the rule was last changed.'),
  },
  links: {
    targets: within('Group', {
      from: 'actions.assignUserToGroups.groupIds',
      id: '',
      rel: 'ASSIGNS_TO',
      doc: 'The groups that the rule puts users into.',
      inverse: { name: 'assigningRules', doc: 'The rules that put users into the group.' },
    }),
    sources: mentioned('Group', {
      from: 'conditions.expression.value',
      pattern: '"(00g[0-9A-Za-z]{17})"',
      rel: 'READS',
      doc: 'The groups whose members the rule is about, by the ids in its expression.',
      inverse: { name: 'readingRules', doc: 'The rules that look at who is in the group.' },
    }),
    excludedGroups: within('Group', {
      from: 'conditions.people.groups.exclude',
      id: '',
      rel: 'EXCLUDES',
      doc: 'The groups whose members the rule leaves out.',
      inverse: { name: 'excludingGroupRules', doc: 'The group rules that leave members of the group out.' },
    }),
    excludedUsers: within('User', {
      from: 'conditions.people.users.exclude',
      id: '',
      rel: 'EXCLUDES',
      doc: 'The users that the rule leaves out.',
      inverse: { name: 'excludingGroupRules', doc: 'The group rules that leave the user out.' },
    }),
  },
});
