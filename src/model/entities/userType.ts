import { entity } from '../define.ts';
import { flag, text, time } from '../field.ts';

/** A user type: which profile schema a user follows. */
export const UserType = entity('UserType', {
  plural: 'userTypes',
  doc: 'A type of user, which decides the attributes that a profile has.',
  okta: {
    list: '/api/v1/meta/types/user',
    get: '/api/v1/meta/types/user/{id}',
    pageSize: 0,
    scope: 'okta.userTypes.read',
    preset: 'core',
    everyOrgHas: { name: 'the default type', filter: {} },
    byIds: 'list',
  },
  keys: ['name'],
  title: 'displayName',
  fields: {
    name: text('name', 'Unique name, which cannot be changed.').required().indexed(),
    displayName: text('displayName', 'Name shown in the Admin Console.'),
    description: text('description', 'What the type is for.'),
    isDefault: flag('default', 'Whether users get this type unless another one is chosen.'),
    created: time('created', 'When the type was made.'),
    createdBy: text('createdBy', 'Okta id of the user who made the type.'),
    lastUpdated: time('lastUpdated', 'When the type was last changed.'),
    lastUpdatedBy: text('lastUpdatedBy', 'Okta id of the user who last changed the type.'),
  },
});
