import { entity } from '../define.ts';
import { text, time } from '../field.ts';
import { idpFields } from '../fields/idp.ts';
import { many, within } from '../link.ts';

/** A service that vouches for users when they sign in to Okta. */
export const Idp = entity('Idp', {
  plural: 'idps',
  doc: 'A service outside Okta that vouches for users when they sign in, such as another company or a social network.',
  okta: { list: '/api/v1/idps', get: '/api/v1/idps/{id}', pageSize: 200, scope: 'okta.idps.read', byIds: 'list' },
  keys: ['name'],
  title: 'name',
  fields: idpFields,
  links: {
    users: many('User', {
      route: { list: '/api/v1/idps/{id}/users', pageSize: 200, expand: 'user', record: '_embedded.user' },
      rel: 'FEDERATED_BY',
      arrow: 'in',
      doc: 'The users it has vouched for.',
      facts: {
        externalId: text('externalId', "The user's id at the service."),
        since: time('created', 'When the user was linked to the service.'),
      },
      inverse: {
        name: 'idps',
        doc: 'The services that have vouched for the user.',
        route: { list: '/api/v1/users/{id}/idps', pageSize: 0, record: '', lacks: ['externalId', 'since'] },
      },
    }),
    groups: within('Group', {
      from: 'policy.provisioning.groups.assignments',
      id: '',
      rel: 'ASSIGNS_TO',
      doc: 'The groups that it puts every user into.',
      inverse: { name: 'assigningIdps', doc: 'The identity providers that put every user into the group.' },
    }),
    linkableGroups: within('Group', {
      from: 'policy.accountLink.filter.groups.include',
      id: '',
      rel: 'MAY_LINK',
      doc: 'The only groups whose members it may vouch for; none where it may for all.',
      inverse: { name: 'linkingIdps', doc: 'The identity providers that may vouch for members of the group.' },
    }),
  },
});
