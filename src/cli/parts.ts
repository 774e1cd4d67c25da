import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { asError, OktaGraphError } from '../errors.ts';
import { openEmbedded } from '../graph/embedded.ts';
import { openNeo4j } from '../graph/server.ts';
import { parseOrgUrl } from '../okta/orgUrl.ts';
import { createOkta, type Okta } from '../okta/source.ts';
import type { Mirror } from '../ports/cypher.ts';
import type { Log } from '../ports/host.ts';
import type { MirrorWriter } from '../ports/sync.ts';
import type { Key } from '../settings.ts';
import { choiceFrom, scopesFor } from './choice.ts';
import { credentialFrom } from './credential.ts';
import type { Io } from './io.ts';

/** The mirror of one org, opened as the settings say: in Neo4j where it is named, else embedded. */
export interface OpenMirror {
  mirror: Mirror;
  writer: MirrorWriter;
  close(): Promise<void>;
}

/** Opens the mirror that the settings name, unless the program is asked to end; from here on that is done in order. */
export async function openMirror({ values, origins }: Config, { cwd, stop }: Io, log: Log): Promise<OpenMirror> {
  stop.throwIfAborted();
  const org = accountName(values);
  const custom = values.custom;
  const uri = values['neo4j.uri'];
  if (uri === undefined) return openEmbedded({ dataDir: resolve(cwd, values.dataDir), org, custom, log });
  const password = values['neo4j.password'];
  if (password === undefined) {
    throw new OktaGraphError('SETTINGS', `neo4j.uri is set (${origins['neo4j.uri']}), but NEO4J_PASSWORD is not.`);
  }
  const database = values['neo4j.database'];
  return openNeo4j({
    uri,
    username: values['neo4j.username'],
    password: password.reveal(),
    ...(database === undefined ? {} : { database }),
    org,
    custom,
    log,
  });
}

/**
 * A client of the org in the settings, with the scopes of what a sync reads unless others are named. Throws `SETTINGS`,
 * naming what is missing or wrong and where it came from.
 */
export function openOkta(
  { values, origins }: Config,
  log: Log,
  scopes: readonly string[] = scopesFor(choiceFrom(values)),
): Okta {
  const orgUrl = values['okta.orgUrl'];
  const credential = credentialFrom(values, scopes);
  if (orgUrl === undefined || credential === null) {
    const missing = [
      orgUrl === undefined && 'OKTA_CLIENT_ORGURL',
      credential === null && 'OKTA_CLIENT_TOKEN (or a client id and a key: docs/credentials.md)',
    ];
    throw new OktaGraphError(
      'SETTINGS',
      `No org to read: set ${missing.filter(Boolean).join(' and ')}. For a look without an org, run okta-graph demo.`,
    );
  }
  try {
    parseOrgUrl(orgUrl);
  } catch (error) {
    const { code, message } = asError(error);
    throw new OktaGraphError(code, `okta.orgUrl (${origins['okta.orgUrl']}): ${message}`, { cause: error });
  }
  const proxy = values['okta.proxy']?.reveal();
  const noProxy = values['okta.noProxy'];
  return createOkta({
    orgUrl,
    credential,
    share: values['okta.share'],
    timeoutMs: values['okta.timeoutSeconds'] * 1000,
    ...(proxy !== undefined && { proxy: { url: proxy, ...(noProxy !== undefined && { noProxy }) } }),
    custom: values.custom,
    log,
  });
}

/** Whether the settings name an org to read. */
export function hasOkta({ values }: Config): boolean {
  return values['okta.orgUrl'] !== undefined || credentialFrom(values, []) !== null;
}

/** The org's name in the graph: the setting, or the first part of the org URL's host. */
export function accountName(values: Config['values']): string {
  if (values.account !== undefined) return values.account;
  const orgUrl = values['okta.orgUrl'];
  const host = orgUrl === undefined || !URL.canParse(orgUrl) ? '' : new URL(orgUrl).hostname;
  const [first = ''] = host.split('.');
  if (/^[a-z][a-z0-9-]*$/i.test(first)) return first;
  throw new OktaGraphError(
    'SETTINGS',
    'Which org? Set OKTA_GRAPH_ACCOUNT (or --account) to the name it has in the graph.',
  );
}

/** The settings that `openMirror` and `openOkta` read, for a command's flags. */
export const mirrorSettings: readonly Key[] = ['account', 'dataDir', 'neo4j.uri'];
export const oktaSettings: readonly Key[] = ['okta.orgUrl', 'okta.scopes', 'okta.share'];
/** Those that say what a sync reads. */
export const choiceSettings: readonly Key[] = ['sync.kinds', 'sync.perUser'];
