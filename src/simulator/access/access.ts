import type { JWK } from 'jose';
import { OktaGraphError } from '../../errors.ts';
import type { Kind } from '../../model/index.ts';
import type { OrgClock } from '../clock.ts';
import { findOwner, isActive, ownerKind } from '../kinds/owner.ts';
import type { Org } from '../org.ts';
import { Random } from '../random.ts';
import { IssuedTokens } from './issuedTokens.ts';
import { ClientKey } from './keys.ts';
import type { ApiToken, Asker, Client, DpopRule, Principal } from './principals.ts';
import { Proofs } from './proof.ts';
import type { Role } from './roles.ts';
import { readScopes } from './scopes.ts';
import { narrow, type Sight } from './sight.ts';
import { UsedIds } from './usedIds.ts';

/** What principals may be told apart by; each has a default that lets them read everything. */
export interface Rights {
  name?: string;
  /** Scopes granted to a client. Default: every one that reads. */
  scopes?: readonly string[];
  /** Admin roles; default `SUPER_ADMIN`. An API service integration has none, and needs none. */
  roles?: readonly Role[];
  /** The part of the org that it sees; null, the default: all of it. */
  sees?: Sight | null;
  /** Default `optional`: a token that is asked for with a proof is bound to its key. */
  dpop?: DpopRule;
}

export interface AccessOptions extends Omit<Rights, 'name'> {
  /** Kinds that the org does not have: their paths answer 401 `E0000015`. */
  off?: readonly Kind[];
  /** `idx`, the default, is an Identity Engine org, `v1` a Classic one. */
  pipeline?: 'idx' | 'v1';
  /** What asking for granted and other scopes together gets: a refusal, the default, or a token for the granted ones. */
  partialGrant?: 'refuse' | 'reduce';
  /** Whether API paths, too, want a nonce in DPoP proofs. Okta's do not today. */
  apiNonce?: boolean;
}

const tokenWindowMs = 30 * 86_400_000;

/** Who may ask the org what. Everything can be changed while it runs. */
export class Access {
  readonly clock: OrgClock;
  readonly clients = new Map<string, Client>();
  readonly tokens = new Map<string, ApiToken>();
  readonly issued: IssuedTokens;
  readonly proofs: Proofs;
  readonly usedAssertions = new UsedIds();
  /** Kinds that the org does not have. */
  readonly off: Set<Kind>;
  pipeline: 'idx' | 'v1';
  partialGrant: 'refuse' | 'reduce';
  apiNonce: boolean;
  readonly #org: Org;
  readonly #random: Random;
  readonly #narrowed = new WeakMap<Sight, Org>();

  constructor(org: Org, seed: number, options: AccessOptions) {
    this.#org = org;
    this.clock = org.clock;
    this.issued = new IssuedTokens(org.clock);
    this.proofs = new Proofs(org.clock);
    this.off = new Set(options.off);
    this.pipeline = options.pipeline ?? 'idx';
    this.partialGrant = options.partialGrant ?? 'refuse';
    this.apiNonce = options.apiNonce ?? false;
    this.#random = Random.named(seed, 'access');
  }

  /** A new API token of an active user. */
  addToken({ name = 'API token', roles = ['SUPER_ADMIN'], sees = null, ...more }: TokenSpec = {}): ApiToken {
    const nowMs = this.clock.nowMs();
    const userId = more.userId ?? findOwner(this.#org);
    const secret = more.secret ?? this.#random.id('00', 42);
    const times = { createdMs: nowMs, expiresMs: nowMs + tokenWindowMs };
    const id = this.#random.id('00T');
    const token: ApiToken = { id, type: 'SSWS_TOKEN', name, isActive: true, roles, sees, secret, userId, ...times };
    this.tokens.set(id, token);
    return token;
  }

  /** A new service app. Without public keys of its own it gets a key pair, whose private half is in the answer. */
  addServiceApp({ keys, alg = 'RS256', ...rights }: ServiceAppSpec = {}): Client & { key: ClientKey } {
    const key = new ClientKey(alg, this.#random.id('k', 43));
    const made = () => key.publicJwk();
    const client: Client = {
      ...this.#client('SERVICE_APP', rights),
      roles: rights.roles ?? ['SUPER_ADMIN'],
      secret: null,
      keys: () => keys ?? [made()].filter((jwk) => jwk !== null),
    };
    this.clients.set(client.id, client);
    return Object.assign(client, { key });
  }

  /** A new API service integration, with client id and secret. */
  addIntegration(rights: Rights = {}): Client & { secret: string } {
    const secret = this.#random.id('', 64);
    const made = { ...this.#client('INTEGRATION', rights), roles: rights.roles ?? null, secret, keys: () => [] };
    this.clients.set(made.id, made);
    return made;
  }

  /** Changes what a principal may: from its next request on, or for scopes from its next access token on. */
  change(id: string, changes: Partial<Pick<Client, 'isActive' | 'roles' | 'sees' | 'scopes' | 'dpop'>>): void {
    Object.assign(this.need(id), changes);
  }

  /** Takes an API token back for good; of a client, every access token it has. */
  revoke(id: string): void {
    const principal = this.need(id);
    if (principal.type === 'SSWS_TOKEN') principal.isActive = false;
    else this.issued.revoke(id);
  }

  /** Ends the time of an API token, or of every access token that a client has. */
  expire(id: string): void {
    const token = this.tokens.get(this.need(id).id);
    if (token === undefined) this.issued.expire(id);
    else token.expiresMs = this.clock.nowMs();
  }

  need(id: string): Principal {
    const found = this.tokens.get(id) ?? this.clients.get(id);
    if (found !== undefined) return found;
    throw new OktaGraphError('NOT_FOUND', `The simulated org has no token or client with the id ${id}.`);
  }

  /** The living token with this secret, which thereby lives on; null where there is none. */
  useToken(secret: string): ApiToken | null {
    const nowMs = this.clock.nowMs();
    const token = [...this.tokens.values()].find((other) => other.secret === secret);
    if (token === undefined || !token.isActive || token.expiresMs <= nowMs) return null;
    if (token.userId !== null && !isActive(this.#org, token.userId)) return null;
    token.expiresMs = nowMs + tokenWindowMs;
    return token;
  }

  /** What `me` in a path stands for. */
  selfOf({ userId }: ApiToken): Asker['me'] {
    return userId === null ? {} : { [ownerKind]: userId };
  }

  /** The org as a principal sees it. */
  orgFor(principal: Principal | null): Org {
    const sight = principal?.sees ?? null;
    if (sight === null) return this.#org;
    const known = this.#narrowed.get(sight) ?? narrow(this.#org, sight);
    this.#narrowed.set(sight, known);
    return known;
  }

  #client<T extends Client['type']>(type: T, { name, scopes, sees, dpop }: Rights) {
    return {
      id: this.#random.id('0oa'),
      type,
      name: name ?? (type === 'SERVICE_APP' ? 'Service app' : 'API service integration'),
      isActive: true,
      scopes: scopes ?? readScopes(),
      sees: sees ?? null,
      dpop: dpop ?? 'optional',
    } as const;
  }
}

interface TokenSpec extends Omit<Rights, 'scopes' | 'dpop'> {
  secret?: string;
  /** Default: some active user. */
  userId?: string;
}

interface ServiceAppSpec extends Rights {
  /** Public keys, where the caller has the private ones. */
  keys?: readonly JWK[];
  /** What the key pair is made for, where none are given. */
  alg?: string;
}
