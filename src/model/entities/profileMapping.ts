import { entity } from '../define.ts';
import { text } from '../field.ts';
import { one } from '../link.ts';

/** Which attributes of one profile are made from those of another. */
export const ProfileMapping = entity('ProfileMapping', {
  plural: 'profileMappings',
  doc: 'A way from one profile to another: which attributes go from an app to users of a type, or the other way.',
  okta: {
    list: '/api/v1/mappings',
    get: '/api/v1/mappings/{id}',
    pageSize: 200,
    scope: 'okta.profileMappings.read',
    byIds: 'list',
  },
  title: 'sourceName',
  fields: {
    sourceName: text('source.name', 'Name of what attributes come from.').required().indexed(),
    sourceType: text('source.type', 'What that is: user, or appuser.'),
    targetName: text('target.name', 'Name of what attributes go to.').indexed(),
    targetType: text('target.type', 'What that is: user, or appuser.'),
  },
  links: {
    sourceApp: one('App', {
      from: 'source.id',
      only: { path: 'source.type', is: 'appuser' },
      rel: 'MAPS_FROM',
      doc: 'The app that attributes come from.',
      inverse: { name: 'outboundMappings', doc: 'Where attributes of users of the app go.' },
    }),
    sourceUserType: one('UserType', {
      from: 'source.id',
      only: { path: 'source.type', is: 'user' },
      rel: 'MAPS_FROM',
      doc: 'The type of user that attributes come from.',
      inverse: { name: 'outboundMappings', doc: 'Where attributes of users of the type go.' },
    }),
    targetApp: one('App', {
      from: 'target.id',
      only: { path: 'target.type', is: 'appuser' },
      rel: 'MAPS_TO',
      doc: 'The app that attributes go to.',
      inverse: { name: 'inboundMappings', doc: 'Where attributes of users of the app come from.' },
    }),
    targetUserType: one('UserType', {
      from: 'target.id',
      only: { path: 'target.type', is: 'user' },
      rel: 'MAPS_TO',
      doc: 'The type of user that attributes go to.',
      inverse: { name: 'inboundMappings', doc: 'Where attributes of users of the type come from.' },
    }),
  },
});
