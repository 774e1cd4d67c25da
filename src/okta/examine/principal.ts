import { asError } from '../../errors.ts';
import { type AdminRole, adminRoles } from '../../model/adminRoles.ts';
import { readPath } from '../../model/path.ts';
import { type Page, readPage } from '../page.ts';
import { toTime } from '../values.ts';
import type { CredentialFinding, RoleFinding, TokenFinding } from './examination.ts';
import type { Inquiry } from './kinds.ts';

type Known = Pick<CredentialFinding, 'owner' | 'token' | 'tokensOfOwner' | 'roles'>;

/** Whose API token it is, which of the owner's tokens, and what roles the owner has. */
export async function examineOwner(inquiry: Inquiry): Promise<Known> {
  const owner = await tolerate(readOwner(inquiry));
  if (owner === null) return { owner, token: null, tokensOfOwner: null, roles: null };
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

/** The roles of a service app. An integration has none. */
export async function examineServiceApp(inquiry: Inquiry, clientId: string): Promise<Known> {
  const roles = await examineRoles(inquiry, `/oauth2/v1/clients/${encodeURIComponent(clientId)}/roles`);
  return { owner: null, token: null, tokensOfOwner: null, roles };
}

async function readOwner({ client, ...rest }: Inquiry): Promise<CredentialFinding['owner']> {
  const { body } = await client.get('/api/v1/users/me', rest);
  const [id, login] = [textAt(body, 'id'), textAt(body, 'profile.login')];
  return id === null ? null : { id, login };
}

async function readTokens(inquiry: Inquiry, owner: string): Promise<TokenFinding[] | null> {
  const page: Page = await readPage(inquiry.client, '/api/v1/api-tokens', inquiry);
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
  const page = await tolerate(readPage(inquiry.client, path, inquiry));
  return page === null ? null : page.items.map(roleOf);
}

function roleOf(item: unknown): RoleFinding {
  const type = textAt(item, 'type') ?? 'CUSTOM';
  const known = Object.hasOwn(adminRoles, type) ? adminRoles[type as AdminRole] : null;
  return { type, label: known?.label ?? textAt(item, 'label') ?? type, seesAll: known?.seesAll ?? false };
}

/** What may not be asked is not known; only a refused credential is an error here. */
async function tolerate<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (asError(error).code === 'OKTA_UNAUTHENTICATED') throw error;
    return null;
  });
}

function textAt(record: unknown, path: string): string | null {
  const value = readPath(record, path);
  return typeof value === 'string' ? value : null;
}
