import type { JWK } from 'jose';
import type { Kind } from '../../model/index.ts';
import type { Role } from './roles.ts';
import type { Sight } from './sight.ts';

/** Who may ask the org something. */
export interface Principal {
  /** Of the token or the client: what requests and limits are counted by. */
  id: string;
  type: 'SSWS_TOKEN' | 'SERVICE_APP' | 'INTEGRATION';
  name: string;
  isActive: boolean;
  /** Admin roles; null where scopes alone count. */
  roles: readonly Role[] | null;
  /** The part of the org that it sees; null: all of it. */
  sees: Sight | null;
}

/** An API token: it acts as the user who made it. */
export interface ApiToken extends Principal {
  type: 'SSWS_TOKEN';
  secret: string;
  /** Null in an org without users. */
  userId: string | null;
  createdMs: number;
  /** Moves on with every use. */
  expiresMs: number;
}

/** How a client and DPoP get along: every token is bound, those asked for with a proof are, or none is. */
export type DpopRule = 'required' | 'optional' | 'off';

/** A client of the org's authorization server. */
export interface Client extends Principal {
  type: 'SERVICE_APP' | 'INTEGRATION';
  /** Granted scopes. */
  scopes: readonly string[];
  dpop: DpopRule;
  /** For `client_secret_basic`; null for a service app, which has keys instead. */
  secret: string | null;
  /** Public keys. */
  keys: () => readonly JWK[];
}

/** A principal with what its request may do. */
export interface Asker {
  principal: Principal;
  /** Scopes of its access token; null where roles alone count. */
  scopes: readonly string[] | null;
  scheme: 'SSWS' | 'Bearer' | 'DPoP';
  /** Ids that `me` in a path stands for, by kind. */
  me: Readonly<Partial<Record<Kind, string>>>;
}
