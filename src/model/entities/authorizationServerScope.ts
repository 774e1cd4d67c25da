import { entity } from '../define.ts';
import { choice, flag, text } from '../field.ts';

/** A scope that tokens of an authorization server may have. */
export const AuthorizationServerScope = entity('AuthorizationServerScope', {
  plural: 'authorizationServerScopes',
  doc: 'A scope that tokens of an authorization server may have.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.authorizationServers.read', byIds: 'get' },
  title: 'name',
  fields: {
    name: text('name', 'Name, as clients ask for it.').required().indexed(),
    displayName: text('displayName', 'Name shown to users.'),
    description: text('description', 'What the scope permits.'),
    consent: choice('consent', ['IMPLICIT', 'REQUIRED', 'FLEXIBLE'], 'Whether a user must consent to it.'),
    metadataPublish: choice('metadataPublish', ['ALL_CLIENTS', 'NO_CLIENTS'], 'Whether the server names it in public.'),
    isDefault: flag('default', 'Whether clients get it that ask for no scope.'),
    isOptional: flag('optional', 'Whether a user may refuse it and go on.'),
    isSystem: flag('system', 'Whether it came with the server.'),
  },
});
