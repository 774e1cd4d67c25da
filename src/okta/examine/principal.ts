import { asError } from '../../errors.ts';
import { type AdminRole, adminRoles } from '../../model/adminRoles.ts';
import { readPath } from '../../model/path.ts';
import { toTime } from '../values.ts';
import { endsAll } from './advice.ts';
import type { CredentialFinding, RoleFinding, TokenFinding } from './examination.ts';
import type { Inquiry } from './inquiry.ts';

/** Who stands behind a credential. */
export type Principal = Pick<CredentialFinding, 'owner' | 'token' | 'tokensOfOwner' | 'roles'>;

/** Nobody who has an admin role: an integration, or what may not be asked. */
export const nobody: Principal = { owner: null, token: null, tokensOfOwner: null, roles: null };

/** Whose API token it is, which of the owner's tokens, and what roles the owner has. */
export async function examineOwner(inquiry: Inquiry): Promise<Principal> {
  const owner = await tolerate(readOwner(inquiry));
  if (owner === null) return nobody;
  const [tokens, roles] = await Promise.all([
    tolerate(readTokens(inquiry, owner.id)),
    examineRoles(inquiry, `/api/v1/users/${encodeURIComponent(owner.id)}/roles`),
  ]);
  const [first] = tokens ?? [];
  return {
    owner,
    token: first !== undefined && tokens?.length === 1 ? first : null,
    tokensOfOwner: tokens?.length ?? null,
    roles,
  };
}

/** What roles a service app has. */
export async function examineServiceApp(inquiry: Inquiry, clientId: string): Promise<Principal> {
  const roles = await examineRoles(inquiry, `/oauth2/v1/clients/${encodeURIComponent(clientId)}/roles`);
  return { ...nobody, roles };
}

async function readOwner(inquiry: Inquiry): Promise<CredentialFinding['owner']> {
  const user = await inquiry.record('/api/v1/users/me');
  const [id, login] = [textAt(user, 'id'), textAt(user, 'profile.login')];
  return id === null ? null : { id, login };
}

async function readTokens(inquiry: Inquiry, owner: string): Promise<TokenFinding[] | null> {
  const page = await inquiry.page('/api/v1/api-tokens');
  if (page.next !== null) return null; // no more than a handful is worth reading
  return page.items.filter((item) => readPath(item, 'userId') === owner).map(tokenOf);
}

function tokenOf(item: unknown): TokenFinding {
  const connection = textAt(item, 'network.connection');
  return {
    name: textAt(item, 'name'),
    created: toTime(readPath(item, 'created')),
    expiresAt: toTime(readPath(item, 'expiresAt')),
    isZoned: connection === null ? null : connection !== 'ANYWHERE',
  };
}

async function examineRoles(inquiry: Inquiry, path: string): Promise<RoleFinding[] | null> {
  const page = await tolerate(inquiry.page(path));
  return page === null ? null : page.items.map(roleOf);
}

function roleOf(item: unknown): RoleFinding {
  const type = textAt(item, 'type') ?? 'CUSTOM';
  const known = Object.hasOwn(adminRoles, type) ? adminRoles[type as AdminRole] : null;
  return { type, label: known?.label ?? textAt(item, 'label') ?? type, seesAll: known?.seesAll ?? false };
}

/** What may not be asked is not known, which is no error. */
async function tolerate<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    const failure = asError(error);
    if (endsAll(failure)) throw failure;
    return null;
  });
}

function textAt(record: unknown, path: string): string | null {
  const value = readPath(record, path);
  return typeof value === 'string' ? value : null;
}
