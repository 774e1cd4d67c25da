import { z } from 'zod';
import { describe, kinds } from './model/index.ts';
import { accountRules } from './settings/accountRules.ts';
import { chosenNames, reachByLink } from './settings/choice.ts';

/** A value that prints as `***` wherever it is printed by mistake. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}

/** One setting: where it may come from, what it may be, and what it is when nobody says. */
interface Setting {
  /** Environment variable. A secret also has `<NAME>_FILE`. */
  env?: string;
  /** Another spelling of it that users know. */
  alias?: string;
  /** Flag of the commands that use it, without its dashes. Secrets have none: a command line is public. */
  flag?: string;
  /** Whether the flag may be given several times, for a list. */
  isList?: true;
  isSecret?: true;
  type: z.ZodType;
  fallback?: unknown;
  doc: string;
}

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/, 'must be letters, digits, - and _, at most 63');
const secret = z
  .string()
  .min(1, 'must not be empty')
  .transform((value) => new Secret(value));
const count = (most: number) => z.coerce.number().int('must be a whole number').min(1).max(most);
/** A JWK may also stand in the file as a mapping. */
const privateKey = z
  .union([
    z.string().min(1, 'must not be empty'),
    z.record(z.string(), z.unknown()).transform((jwk) => JSON.stringify(jwk)),
  ])
  .transform((value) => new Secret(value));
const words = z
  .union([z.string().transform((text) => text.split(/[\s,]+/).filter((word) => word !== '')), z.array(z.string())])
  .refine((list) => list.length > 0, 'must not be empty');
const paths = z
  .union([z.string().transform((path) => [path]), z.array(z.string())])
  .refine((list) => list.length > 0 && list.every((path) => path !== ''), 'must not be empty');
const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

/** Every setting, by its place in `okta-graph.yaml`. */
export const settings = {
  account: {
    env: 'OKTA_GRAPH_ACCOUNT',
    flag: 'account',
    type: name,
    doc: "The org's name in the graph. Default: the first part of the org URL's host.",
  },
  dataDir: {
    env: 'OKTA_GRAPH_DATA',
    flag: 'data-dir',
    type: z.string().min(1),
    fallback: '.okta-graph',
    doc: 'Folder of the embedded mirror.',
  },
  'okta.orgUrl': {
    env: 'OKTA_CLIENT_ORGURL',
    flag: 'org-url',
    type: z.string(),
    doc: 'The org, such as https://acme.okta.com.',
  },
  'okta.token': {
    env: 'OKTA_CLIENT_TOKEN',
    isSecret: true,
    type: secret,
    doc: 'API token (SSWS) of a read-only administrator.',
  },
  'okta.authorizationMode': {
    env: 'OKTA_CLIENT_AUTHORIZATIONMODE',
    type: z.enum(['SSWS', 'PrivateKey', 'ClientSecret'], 'must be SSWS, PrivateKey or ClientSecret'),
    doc: 'How to sign in: SSWS (an API token), PrivateKey (a service app) or ClientSecret (an API service integration). Unset: by what else is set.',
  },
  'okta.clientId': {
    env: 'OKTA_CLIENT_CLIENTID',
    type: z.string().min(1),
    doc: 'Client id of the service app or integration.',
  },
  'okta.privateKey': {
    env: 'OKTA_CLIENT_PRIVATEKEY',
    isSecret: true,
    type: privateKey,
    doc: 'Private key of the service app: a JWK, or PEM.',
  },
  'okta.keyId': {
    env: 'OKTA_CLIENT_KEYID',
    type: z.string().min(1),
    doc: "Id (kid) of that key in Okta. Unset: the JWK's own.",
  },
  'okta.clientSecret': {
    env: 'OKTA_CLIENT_CLIENTSECRET',
    isSecret: true,
    type: secret,
    doc: 'Client secret of the integration.',
  },
  'okta.scopes': {
    env: 'OKTA_CLIENT_SCOPES',
    flag: 'scopes',
    type: words,
    doc: 'OAuth scopes to ask for, separated by blanks. Unset: those that reading takes.',
  },
  'okta.share': {
    env: 'OKTA_GRAPH_SHARE',
    flag: 'share',
    type: z.coerce.number().gt(0, 'must be above 0').max(1, 'must be at most 1'),
    fallback: 0.98, // the headers already show the credential's own half of what the org has
    doc: "The part of a credential's rate limits that okta-graph may use, from 0 to 1.",
  },
  'okta.timeoutSeconds': {
    env: 'OKTA_GRAPH_OKTA_TIMEOUT',
    type: count(600),
    fallback: 60,
    doc: 'Time that one answer of Okta may take, to its last byte.',
  },
  'okta.proxy': {
    env: 'HTTPS_PROXY',
    alias: 'https_proxy',
    isSecret: true, // it may hold a password
    type: secret,
    doc: 'Proxy on the way to Okta, such as http://proxy.example.com:3128.',
  },
  'okta.noProxy': {
    env: 'NO_PROXY',
    alias: 'no_proxy',
    type: z.string(),
    doc: 'Hosts that are reached without the proxy, separated by commas.',
  },
  'neo4j.uri': {
    env: 'NEO4J_URI',
    flag: 'neo4j-uri',
    type: z.string().min(1),
    doc: 'A Neo4j to mirror into. Unset: the embedded engine.',
  },
  'neo4j.username': { env: 'NEO4J_USERNAME', type: z.string().min(1), fallback: 'neo4j', doc: 'Neo4j user.' },
  'neo4j.password': { env: 'NEO4J_PASSWORD', isSecret: true, type: secret, doc: 'Neo4j password.' },
  'neo4j.database': { env: 'NEO4J_DATABASE', type: z.string().min(1), doc: "Neo4j database. Unset: the user's own." },
  'sync.kinds': {
    env: 'OKTA_GRAPH_KINDS',
    flag: 'kinds',
    type: chosenNames,
    fallback: 'standard',
    doc: 'What a sync reads: core, standard or everything, and kinds and links by name, separated by commas, such as standard,Factor,-Role: a - leaves out.',
  },
  'sync.perUser': {
    env: 'OKTA_GRAPH_PER_USER',
    flag: 'per-user',
    type: reachByLink,
    doc: 'Whose links are read that cost one call for each user: off, admins or all, or by link, such as User.factors=admins. Unset: as each is declared.',
  },
  'sync.allFacts': {
    env: 'OKTA_GRAPH_ALL_FACTS',
    type: truth,
    fallback: false,
    doc: 'Whether a sync reads every fact on a link, such as the priority of a group in an app, where that costs more calls.',
  },
  'graphql.source': {
    env: 'OKTA_GRAPH_SOURCE',
    flag: 'source',
    type: z.enum(['OKTA', 'GRAPH'], 'must be OKTA or GRAPH'),
    fallback: 'OKTA',
    doc: 'Where GraphQL answers come from unless a query says it.',
  },
  'graphql.callBudget': {
    env: 'OKTA_GRAPH_CALL_BUDGET',
    type: count(10_000),
    fallback: 200,
    doc: 'Okta calls that one GraphQL query may cost.',
  },
  'graphql.introspection': {
    env: 'OKTA_GRAPH_INTROSPECTION',
    type: truth,
    fallback: true,
    doc: 'Whether clients may ask for the schema, as GraphiQL does.',
  },
  'cypher.timeoutSeconds': {
    env: 'OKTA_GRAPH_CYPHER_TIMEOUT',
    type: count(3_600),
    fallback: 30,
    doc: 'Time that one Cypher query may take.',
  },
  'cypher.maxRows': {
    env: 'OKTA_GRAPH_CYPHER_MAX_ROWS',
    type: count(10_000_000),
    fallback: 100_000,
    doc: 'Rows that one Cypher query may return.',
  },
  'employees.roster': {
    env: 'OKTA_GRAPH_ROSTER',
    flag: 'roster',
    isList: true,
    type: paths,
    doc: 'File of the employees, or a list of files: CSV, JSON or NDJSON. Unset: they are derived from the Okta profiles.',
  },
  'employees.columns': {
    type: z.record(z.string(), z.string()),
    fallback: {},
    doc: "The roster's own column names, by okta-graph's: `employee_number: Personnel No`.",
  },
  'employees.decisions': {
    env: 'OKTA_GRAPH_DECISIONS',
    flag: 'decisions',
    type: z.string().min(1),
    doc: 'CSV file of what people decided about accounts: it always wins. Header: user,employee_number,decided_by,decided_at,note.',
  },
  'employees.accountRules': {
    type: accountRules,
    fallback: [],
    doc: 'Which accounts are whose, before okta-graph judges: a list such as `{class: SERVICE, login: "svc-*"}`; also userType, group, profile. The first that fits counts.',
  },
  'employees.managerLink': {
    type: z.string().min(1),
    doc: 'Which of the linked objects tells the manager, by its primary name. Unset: one that sounds like it, such as manager.',
  },
  custom: {
    type: z.partialRecord(z.enum(kinds), z.array(z.string())).superRefine(checkCustom),
    fallback: {},
    doc: 'Profile attributes that the org added, by kind: `User: [badgeId]`.',
  },
  'server.host': {
    env: 'OKTA_GRAPH_HOST',
    flag: 'host',
    type: z.string().min(1),
    fallback: '127.0.0.1',
    doc: 'Address to listen on: a loopback address.',
  },
  'server.port': {
    env: 'OKTA_GRAPH_PORT',
    flag: 'port',
    type: z.coerce.number().int('must be a whole number').min(0).max(65_535),
    fallback: 4000,
    doc: 'Port to listen on; 0 takes any free one.',
  },
} as const satisfies Record<string, Setting>;

export type Key = keyof typeof settings;

type Has<S, P> = S extends P ? true : false;
type Value<S extends Setting> = z.output<S['type']> | (Has<S, { fallback: unknown }> extends true ? never : undefined);

/** The value of every setting; undefined where it is unset and has no default. */
export type Values = { readonly [K in Key]: Value<(typeof settings)[K]> };

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A custom attribute may not hide a declared one, and its name must be one that Okta allows. */
function checkCustom(custom: Partial<Record<(typeof kinds)[number], string[]>>, context: z.RefinementCtx): void {
  for (const kind of kinds) {
    const { custom: home, fields } = describe(kind);
    const declared = new Set(Object.values(fields).flatMap((field) => field.from));
    for (const attribute of custom[kind] ?? []) {
      const complain = (message: string) => context.addIssue({ code: 'custom', path: [kind], message });
      if (home === null) complain(`has no attributes of its own: ${kind} is not a kind with a profile`);
      else if (!identifier.test(attribute)) complain(`"${attribute}" is not the name of an attribute`);
      else if (declared.has(`${home}.${attribute}`)) complain(`"${attribute}" is declared already: leave it out`);
    }
  }
}
