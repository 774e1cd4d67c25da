import { entity } from '../define.ts';
import { groupFields } from '../fields/group.ts';
import { groupLinks } from '../links/group.ts';

/** A group of users. */
export const Group = entity('Group', {
  plural: 'groups',
  doc: 'A group of users: made in Okta, brought by an app or directory, or built in.',
  okta: {
    list: '/api/v1/groups?expand=stats',
    get: '/api/v1/groups/{id}',
    pageSize: 200, // Okta's advice: larger pages time out with expand=stats
    scope: 'okta.groups.read',
    preset: 'core',
    everyOrgHas: {
      name: 'the group Everyone',
      filter: { fields: { type: { eq: 'BUILT_IN' }, name: { eq: 'Everyone' } } },
    },
    byIds: 'filter', // unlike search it does not lag behind
    queries: [
      {
        param: 'search',
        fields: ['id', 'type', 'created', 'lastUpdated', 'lastMembershipUpdated', 'source.id', 'profile.*'],
        ops: ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'],
        contains: ['profile.name', 'profile.description'],
        sorts: true,
      },
    ],
  },
  keys: ['name'],
  title: 'name',
  custom: 'profile',
  fields: groupFields,
  links: groupLinks,
});
