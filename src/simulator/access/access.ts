import type { JWK } from 'jose';
import { OktaGraphError } from '../../errors.ts';
import type { OrgClock } from '../clock.ts';
import { findOwner, isActive, ownerKind } from '../kinds/owner.ts';
import { enroll, findServiceApp, listToken, showRoles, tokenWindowMs } from '../kinds/principals.ts';
import type { Org } from '../org.ts';
import { Random } from '../random.ts';
import { IssuedTokens } from './issuedTokens.ts';
import { ClientKey } from './keys.ts';
import type { ApiToken, Asker, Client, Principal } from './principals.ts';
import { Proofs } from './proof.ts';
import { type OrgRules, type Rights, readRights, readRules } from './rights.ts';
import { readScopes } from './scopes.ts';
import { narrow, type Sight } from './sight.ts';
import { UsedIds } from './usedIds.ts';

/** Who may ask the org what. Everything can be changed while it runs. */
export class Access {
  readonly clock: OrgClock;
  readonly clients = new Map<string, Client>();
  readonly tokens = new Map<string, ApiToken>();
  readonly issued: IssuedTokens;
  readonly proofs: Proofs;
  readonly usedAssertions = new UsedIds();
  readonly rules: Required<OrgRules> = { off: [], pipeline: 'idx', partialGrant: 'refuse', apiNonce: false };
  readonly #org: Org;
  readonly #random: Random;
  /** For what the org's records tell of principals. */
  readonly #records: Random;
  readonly #narrowed = new WeakMap<Sight, Org>();

  constructor(org: Org, seed: number) {
    this.#org = org;
    this.clock = org.clock;
    this.issued = new IssuedTokens(org.clock);
    this.proofs = new Proofs(org.clock);
    this.#random = Random.named(seed, 'access');
    this.#records = Random.named(seed, 'principals');
  }

  /** Changes what the org has, and how it decides. */
  setRules(changes: OrgRules): void {
    Object.assign(this.rules, readRules(changes));
  }

  /** A new API token. It acts as an active user, unless one is named. */
  addToken(rights: Rights = {}, made: { secret?: string; userId?: string } = {}): ApiToken {
    const nowMs = this.clock.nowMs();
    const token: ApiToken = {
      ...this.#principal('00T', rights),
      type: 'SSWS_TOKEN',
      roles: rights.roles ?? ['SUPER_ADMIN'],
      secret: made.secret ?? this.#random.id('00', 42),
      userId: made.userId ?? findOwner(this.#org),
      createdMs: nowMs,
      expiresMs: nowMs + tokenWindowMs,
    };
    this.tokens.set(token.id, token);
    this.#show(token);
    return token;
  }

  /** A new service app. Without public keys of its own it gets a key pair for `alg`. */
  addServiceApp(rights: Rights = {}, { keys, alg }: { keys?: readonly JWK[]; alg?: string } = {}): ServiceApp {
    const key = new ClientKey(alg ?? 'RS256', this.#random.id('k', 43));
    const known = findServiceApp(this.#org);
    const client: ServiceApp = {
      ...this.#client(rights),
      ...(known !== null && !this.clients.has(known) && { id: known }),
      type: 'SERVICE_APP',
      roles: rights.roles ?? ['SUPER_ADMIN'],
      secret: null,
      keys: () => keys ?? [key.publicJwk()].filter((jwk) => jwk !== null),
      key,
    };
    this.clients.set(client.id, client);
    this.#show(client);
    return client;
  }

  /** A new API service integration, with client id and secret. */
  addIntegration(rights: Rights = {}): Client & { secret: string } {
    const secret = this.#random.id('', 64);
    const client = { ...this.#client(rights), type: 'INTEGRATION' as const, secret, keys: () => [] };
    this.clients.set(client.id, client);
    this.#show(client);
    return client;
  }

  /** Changes what a principal may: from its next request on; scopes from its next access token on. */
  change(id: string, changes: Omit<Rights, 'name'>): void {
    const principal = Object.assign(this.need(id), readRights(changes));
    if (changes.roles !== undefined && this.#isFirst(principal)) showRoles(this.#org, principal, this.#records);
  }

  /** Takes an API token back for good; of a client, every access token it has. */
  revoke(id: string): void {
    const principal = this.need(id);
    if (principal.type === 'SSWS_TOKEN') {
      principal.isActive = false;
    } else this.issued.revoke(id);
  }

  /** Ends the time of an API token, or of every access token that a client has. */
  expire(id: string): void {
    const token = this.tokens.get(this.need(id).id);
    if (token === undefined) this.issued.expire(id);
    else token.expiresMs = this.clock.nowMs();
  }

  /** Everything that proves who one is. */
  secrets(): string[] {
    return [...this.tokens.values(), ...this.clients.values()].flatMap(({ secret }) => secret ?? []);
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
    this.#listTokens();
    const sight = principal?.sees ?? null;
    if (sight === null) return this.#org;
    const known = this.#narrowed.get(sight) ?? narrow(this.#org, sight);
    this.#narrowed.set(sight, known);
    return known;
  }

  #show(principal: Principal): void {
    enroll(this.#org, principal);
    if (this.#isFirst(principal)) showRoles(this.#org, principal, this.#records);
  }

  /** A user has the roles of their oldest token. */
  #isFirst(principal: Principal): boolean {
    const userId = this.tokens.get(principal.id)?.userId;
    return (
      [...this.tokens.values()].find((token) => token.userId === userId)?.id === principal.id || userId === undefined
    );
  }

  /** Living tokens are listed, and no others. */
  #listTokens(): void {
    for (const token of this.tokens.values()) {
      listToken(this.#org, token, token.isActive && token.expiresMs > this.clock.nowMs());
    }
  }

  #principal(idPrefix: string, rights: Rights) {
    const { name = 'simulated', roles = null, sees = null, isActive = true } = readRights(rights);
    return { id: this.#random.id(idPrefix), name, roles, sees, isActive };
  }

  #client(rights: Rights) {
    const { scopes = readScopes(), dpop = 'optional' } = rights;
    return { ...this.#principal('0oa', rights), scopes, dpop };
  }
}

/** A service app with its key pair. */
export type ServiceApp = Client & { key: ClientKey };
