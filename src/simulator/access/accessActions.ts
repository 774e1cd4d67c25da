import { OktaGraphError } from '../../errors.ts';
import type { Json } from '../collection.ts';
import type { Action } from '../controlActions.ts';
import type { Access } from './access.ts';
import type { Principal } from './principals.ts';
import type { Rights } from './rights.ts';

/** What the control plane does about who may ask what. */
export const accessActions: Readonly<Record<string, Action>> = {
  'GET /principals': {
    help: 'Tokens and clients: what each may, and when API tokens expire. No secrets.',
    run: ({ access }) => [...access.tokens.values(), ...access.clients.values()].map(view),
  },
  'POST /principals': {
    help: 'Adds one: {type: SSWS_TOKEN, SERVICE_APP or INTEGRATION, name, scopes, roles, sees, dpop}. Answers its credentials.',
    run: ({ access }, body) => add(access, body as Json), // an object, by `readJson`
  },
  'PATCH /principals/{id}': {
    help: 'Changes {isActive, scopes, roles, sees, dpop} of a token or a client.',
    run: ({ access }, body, [id = '']) => {
      access.change(id, body as Rights); // checked there
      return view(access.need(id));
    },
  },
  'POST /principals/{id}/revoke': {
    help: 'Takes an API token back for good, or every access token that a client has.',
    run: ({ access }, _, [id = '']) => access.revoke(id),
  },
  'POST /principals/{id}/expire': {
    help: 'Ends the time of an API token, or of every access token that a client has.',
    run: ({ access }, _, [id = '']) => access.expire(id),
  },
  'GET /rules': {
    help: 'What the org does not have (off), its pipeline, and how its authorization server decides.',
    run: ({ access }) => access.rules,
  },
  'PATCH /rules': {
    help: 'Changes {off: [kinds], pipeline: idx or v1, partialGrant: refuse or reduce, apiNonce: true or false}.',
    run: ({ access }, body) => {
      access.setRules(body as Json); // checked there
      return access.rules;
    },
  },
  'POST /nonces': {
    help: 'Makes a new DPoP nonce; with {dropOld: true} those before it are no longer good.',
    run: ({ access }, body) => access.proofs.rotateNonce((body as Json).dropOld === true),
  },
};

const adders: Readonly<Record<Principal['type'], (access: Access, rights: Rights) => Json>> = {
  SSWS_TOKEN: (access, rights) => {
    const { id, secret } = access.addToken(rights);
    return { id, token: secret };
  },
  SERVICE_APP: (access, rights) => {
    const { id, key } = access.addServiceApp(rights);
    return { id, clientId: id, privateKey: JSON.stringify(key.privateJwk()) };
  },
  INTEGRATION: (access, rights) => {
    const { id, secret } = access.addIntegration(rights);
    return { id, clientId: id, clientSecret: secret };
  },
};

function add(access: Access, { type, ...rights }: Json): Json {
  const adder = Object.hasOwn(adders, String(type)) ? adders[type as Principal['type']] : undefined;
  if (adder !== undefined) return adder(access, rights);
  const known = Object.keys(adders).join(', ');
  throw new OktaGraphError('BAD_USER_INPUT', `A principal needs a type: ${known}.`);
}

/** A principal without anything that proves who it is. */
function view(principal: Principal): Json {
  const { secret, keys, key, expiresMs, createdMs, ...shown }: Json = { ...principal };
  return { ...shown, ...(typeof expiresMs === 'number' ? { expiresAt: new Date(expiresMs).toISOString() } : {}) };
}
