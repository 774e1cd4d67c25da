import type { Entity, NodeOf } from './define.ts';
import { Agent } from './entities/agent.ts';
import { AgentPool } from './entities/agentPool.ts';
import { ApiServiceIntegration } from './entities/apiServiceIntegration.ts';
import { ApiToken } from './entities/apiToken.ts';
import { App } from './entities/app.ts';
import { AppCredential } from './entities/appCredential.ts';
import { AppFeature } from './entities/appFeature.ts';
import { AppGrant } from './entities/appGrant.ts';
import { Authenticator } from './entities/authenticator.ts';
import { AuthorizationServer } from './entities/authorizationServer.ts';
import { AuthorizationServerClaim } from './entities/authorizationServerClaim.ts';
import { AuthorizationServerPolicy } from './entities/authorizationServerPolicy.ts';
import { AuthorizationServerPolicyRule } from './entities/authorizationServerPolicyRule.ts';
import { AuthorizationServerScope } from './entities/authorizationServerScope.ts';
import { Behavior } from './entities/behavior.ts';
import { Brand } from './entities/brand.ts';
import { Device } from './entities/device.ts';
import { DeviceAssurance } from './entities/deviceAssurance.ts';
import { Domain } from './entities/domain.ts';
import { EmailDomain } from './entities/emailDomain.ts';
import { Employee } from './entities/employee.ts';
import { EventHook } from './entities/eventHook.ts';
import { Factor } from './entities/factor.ts';
import { Feature } from './entities/feature.ts';
import { Finding } from './entities/finding.ts';
import { Group } from './entities/group.ts';
import { GroupRule } from './entities/groupRule.ts';
import { Idp } from './entities/idp.ts';
import { InlineHook } from './entities/inlineHook.ts';
import { LinkedObjectDefinition } from './entities/linkedObjectDefinition.ts';
import { LogStream } from './entities/logStream.ts';
import { NetworkZone } from './entities/networkZone.ts';
import { Org } from './entities/org.ts';
import { Policy } from './entities/policy.ts';
import { PolicyRule } from './entities/policyRule.ts';
import { ProfileMapping } from './entities/profileMapping.ts';
import { Realm } from './entities/realm.ts';
import { RealmAssignment } from './entities/realmAssignment.ts';
import { ResourceSet } from './entities/resourceSet.ts';
import { ResourceSetResource } from './entities/resourceSetResource.ts';
import { Role } from './entities/role.ts';
import { RoleAssignment } from './entities/roleAssignment.ts';
import { ThreatInsight } from './entities/threatInsight.ts';
import { TrustedOrigin } from './entities/trustedOrigin.ts';
import { User } from './entities/user.ts';
import { UserType } from './entities/userType.ts';
import type { Field, Scalar } from './field.ts';
import type { Counting, Fields, Inverse, Link, Route } from './link.ts';

/** Every kind okta-graph knows. */
export const model = {
  Agent,
  AgentPool,
  ApiServiceIntegration,
  ApiToken,
  App,
  AppCredential,
  AppFeature,
  AppGrant,
  Authenticator,
  AuthorizationServer,
  AuthorizationServerClaim,
  AuthorizationServerPolicy,
  AuthorizationServerPolicyRule,
  AuthorizationServerScope,
  Behavior,
  Brand,
  Device,
  DeviceAssurance,
  Domain,
  EmailDomain,
  Employee,
  EventHook,
  Factor,
  Feature,
  Finding,
  Group,
  GroupRule,
  Idp,
  InlineHook,
  LinkedObjectDefinition,
  LogStream,
  NetworkZone,
  Org,
  Policy,
  PolicyRule,
  ProfileMapping,
  Realm,
  RealmAssignment,
  ResourceSet,
  ResourceSetResource,
  Role,
  RoleAssignment,
  ThreatInsight,
  TrustedOrigin,
  User,
  UserType,
};

export type Kind = keyof typeof model;

/** A node of kind `K`, typed by its declaration. */
export type Node<K extends Kind = Kind> = { [P in Kind]: NodeOf<(typeof model)[P]> }[K];

/** All kinds, by name. */
export const kinds = (Object.keys(model) as Kind[]).sort();

/** The declaration of `kind` as a plain `Entity`, for code that treats all kinds alike. */
export function describe(kind: Kind): Entity {
  return model[kind];
}

/** One link as one of its two kinds sees it. */
export interface End {
  /** Name of the link on `kind`. */
  name: string;
  kind: Kind;
  /** The kind at the other end. */
  to: Kind;
  doc: string;
  isOne: boolean;
  /** Whether `kind` declares the link: then `kind` is its near side. */
  isDeclared: boolean;
  /** How Okta lists it from this side; null where the record holds it, or only the mirror tells. */
  route: Counting<string> | null;
  link: Link;
  /** Stable name of the link: `Group.members`, whichever side it is seen from. */
  id: string;
}

/** Every link that `kind` sees, its own and those that others declare towards it, by name. */
export function ends(kind: Kind): Readonly<Record<string, End>> {
  return endsByKind[kind];
}

/** The links `kind` declares, as ends seen from it. */
export function ownEnds(kind: Kind): End[] {
  return Object.values(ends(kind)).filter((end) => end.isDeclared);
}

/** The same link, seen from the other kind; null where the link names no inverse. */
export function flip(end: End): End | null {
  const name = end.isDeclared ? end.link.inverse?.name : linkName(end.id);
  return (name === undefined ? undefined : endsByKind[end.to][name]) ?? null;
}

/** Whether Okta itself can tell this link from this side: by a route, or within the near record. */
export function isLive(end: End): boolean {
  const isListedLive = end.route !== null && end.route.per === undefined;
  return describe(end.kind).okta !== null && (isListedLive || (end.isDeclared && end.link.from !== null));
}

/** Whether Okta lists the kind by itself; else it is a contained kind, or one that only the mirror holds. */
export function isListed(kind: Kind): boolean {
  return describe(kind).okta?.list != null;
}

/** The links by which Okta lists the records of a contained kind: seen from what contains them. None for any other kind. */
export function containers(kind: Kind): End[] {
  return kinds.flatMap(ownEnds).filter((end) => end.to === kind && isContaining(end));
}

/** Whether the records of a contained kind come whole with this link. */
export function isContaining({ to, isDeclared, route, link }: End): boolean {
  if (describe(to).okta === null || isListed(to)) return false;
  return isDeclared && (route?.record !== undefined || link.record !== null);
}

/** Name of the field that stands at this path of Okta's record; null where none does. */
export function fieldAt(kind: Kind, path: string): string | null {
  return Object.entries(describe(kind).fields).find(([, { from }]) => from.includes(path))?.[0] ?? null;
}

/** Label of `kind` in the graph. */
export function label(kind: Kind): string {
  return describe(kind).label;
}

/** Every OAuth scope that reading these kinds takes. */
export function scopesOf(chosen: readonly Kind[]): string[] {
  return [...new Set(chosen.flatMap((kind) => describe(kind).okta?.scope ?? []))].sort();
}

/** Reads one field of a node without knowing its kind. */
export function fieldValue(node: Node, field: string): Scalar | Scalar[] | null | undefined {
  return (node as unknown as Record<string, Scalar | Scalar[] | null | undefined>)[field];
}

export type { Entity, Field, Fields, Link, Route, Scalar };

const linkName = (id: string) => id.slice(id.indexOf('.') + 1);

const endsByKind: Record<Kind, Record<string, End>> = collectEnds();

function collectEnds(): Record<Kind, Record<string, End>> {
  const found = Object.fromEntries(kinds.map((kind) => [kind, {}])) as Record<Kind, Record<string, End>>;
  for (const kind of kinds) {
    for (const [name, link] of Object.entries(describe(kind).links)) {
      const to = link.to as Kind; // `lost` below proves that it is one
      const id = `${kind}.${name}`;
      const { doc, isOne, route } = link;
      found[kind][name] = { name, kind, to, doc, isOne, isDeclared: true, route, link, id };
      if (link.inverse !== null) {
        const inverse: Inverse = link.inverse;
        found[to][inverse.name] = {
          name: inverse.name,
          kind: to,
          to: kind,
          doc: inverse.doc,
          isOne: inverse.isOne ?? false,
          isDeclared: false,
          route: inverse.route ?? null,
          link,
          id,
        };
      }
    }
  }
  return found;
}

/** A link to a kind that is not in the registry turns into a message the compiler shows. */
export type Lost<M extends Record<string, Entity>> = {
  [K in keyof M & string]: {
    [P in keyof M[K]['links'] & string]: M[K]['links'][P] extends Link<infer To, string>
      ? To extends keyof M
        ? never
        : `${K}.${P} ends at unknown kind ${To}`
      : never;
  }[keyof M[K]['links'] & string];
}[keyof M & string];

const lost: [Lost<typeof model>] extends [never] ? null : Lost<typeof model> = null;
void lost;
