import { z } from 'zod';
import { OktaGraphError } from '../../errors.ts';
import { type AdminRole, adminRoles } from '../../model/adminRoles.ts';
import { ends, type Kind } from '../../model/index.ts';
import { oktaKinds } from '../state.ts';
import type { DpopRule } from './principals.ts';
import type { Role } from './roles.ts';
import { isKnownScope } from './scopes.ts';
import type { Sight } from './sight.ts';

/** What principals may; each part has a default that lets them read everything. */
export interface Rights {
  name?: string;
  /** Scopes granted to a client. Default: every one that reads. */
  scopes?: readonly string[];
  /** Admin roles; default `SUPER_ADMIN`. An API service integration has none, and needs none: null. */
  roles?: readonly Role[] | null;
  /** The part of the org that it sees; null, the default: all of it. */
  sees?: Sight | null;
  /** How a client and DPoP get along. Default `optional`: a token that is asked for with a proof is bound to its key. */
  dpop?: DpopRule;
  /** A principal that is not active is refused. */
  isActive?: boolean;
}

/** What an org has and how its authorization server decides. */
export interface OrgRules {
  /** Kinds that the org does not have: their paths answer 401 `E0000015`. */
  off?: readonly Kind[];
  /** `idx`, the default, is an Identity Engine org, `v1` a Classic one. */
  pipeline?: 'idx' | 'v1';
  /** What asking for granted and other scopes together gets: a refusal, the default, or a token for the granted ones. */
  partialGrant?: 'refuse' | 'reduce';
  /** Whether API paths, too, want a nonce in DPoP proofs. Okta's do not today. */
  apiNonce?: boolean;
}

const scopes = z.array(z.string().refine(isKnownScope, 'is no scope of the Management API'));
const standardRole = z.enum(Object.keys(adminRoles) as AdminRole[]);
const role = z.union([standardRole, z.strictObject({ label: z.string(), permissions: scopes })]);
const kind = z.enum(oktaKinds);
const sight = z
  .partialRecord(kind, z.union([z.array(z.string()), z.string()]))
  .refine(
    hasLinks,
    'names a link that the kind does not have: a rule is a list of ids, or a link such as Group.members',
  );

const rightsSchema = z.strictObject({
  name: z.string().optional(),
  scopes: scopes.optional(),
  roles: z.array(role).nullable().optional(),
  sees: sight.nullable().optional(),
  dpop: z.enum(['required', 'optional', 'off']).optional(),
  isActive: z.boolean().optional(),
});

const rulesSchema = z.strictObject({
  off: z.array(kind).optional(),
  pipeline: z.enum(['idx', 'v1']).optional(),
  partialGrant: z.enum(['refuse', 'reduce']).optional(),
  apiNonce: z.boolean().optional(),
});

/** Checks rights; throws `BAD_USER_INPUT`, which names what is wrong. */
export function readRights(value: unknown): Rights {
  return read(rightsSchema, value, 'rights') as Rights; // the schema has the same members
}

/** Checks the rules of an org; throws `BAD_USER_INPUT`, which names what is wrong. */
export function readRules(value: unknown): OrgRules {
  return read(rulesSchema, value, 'rules of an org') as OrgRules; // the schema has the same members
}

function read(schema: z.ZodObject, value: unknown, what: string): object {
  const result = schema.safeParse(value);
  if (result.success) return Object.fromEntries(Object.entries(result.data).filter(([, part]) => part !== undefined));
  const told = result.error.issues.map(({ path, message }) => `${[...path, message].join(': ')}.`).join(' ');
  const known = Object.keys(schema.shape).join(', ');
  throw new OktaGraphError('BAD_USER_INPUT', `These are no ${what}. ${told} They are ${known}.`);
}

function hasLinks(value: Sight): boolean {
  return Object.entries(value).every(
    ([name, rule]) => typeof rule !== 'string' || Object.values(ends(name as Kind)).some(({ id }) => id === rule), // a kind, by the schema
  );
}
