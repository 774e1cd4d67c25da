import { entity } from '../define.ts';
import { text } from '../field.ts';

/** A way in which one user can be linked to another, such as manager and subordinate. */
export const LinkedObjectDefinition = entity('LinkedObjectDefinition', {
  plural: 'linkedObjectDefinitions',
  doc: 'A way in which users can be linked to one other user, such as subordinates to their manager.',
  okta: {
    list: '/api/v1/meta/schemas/user/linkedObjects',
    get: '/api/v1/meta/schemas/user/linkedObjects/{id}',
    pageSize: 0,
    id: 'primary.name',
    scope: 'okta.linkedObjects.read',
    byIds: 'list',
  },
  keys: ['primaryName'],
  title: 'primaryName',
  fields: {
    primaryName: text('primary.name', 'Name of the one user, such as manager.').required().indexed(),
    primaryTitle: text('primary.title', 'Name of the one user, as it is shown.'),
    primaryDescription: text('primary.description', 'What the one user is.'),
    associatedName: text('associated.name', 'Name of the others, such as subordinate.').required().indexed(),
    associatedTitle: text('associated.title', 'Name of the others, as it is shown.'),
    associatedDescription: text('associated.description', 'What the others are.'),
  },
});
