import type {
  CollectionFinding,
  CredentialFinding,
  Examination,
  OrgFinding,
  RateFinding,
  TokenFinding,
  Verdict,
} from '../okta/examine/examination.ts';
import { alignColumns, wrap } from './columns.ts';

/** An examination as text: who asks whom, what can be seen, at what pace, and last what to know. */
export function describeExamination(found: Examination, url: string): string {
  const { org, credential, collections, rates, edition, warnings, calls } = found;
  const parts = [
    alignColumns([...orgRows(org, url), ...credentialRows(credential)]),
    collectionTable(collections),
    rates.length === 0 ? '' : rateTable(rates, edition),
    `${summarize(collections)}; ${calls} Okta calls.\n`,
    warnings.map((warning) => `warning: ${warning}\n`).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function orgRows({ id, engine, clockAheadSeconds }: OrgFinding, url: string): string[][] {
  const facts = [url, id, engine].filter((fact) => fact !== null);
  const ahead = clockAheadSeconds;
  const clock =
    ahead === null
      ? 'not known'
      : Math.abs(ahead) <= 1
        ? "here as at Okta's"
        : `here ${Math.abs(ahead)} s ${ahead > 0 ? 'behind' : 'ahead of'} Okta's`;
  return [
    ['Org', facts.join(', ')],
    ['Clock', clock],
  ];
}

function credentialRows(credential: CredentialFinding): string[][] {
  const { mode, owner, clientId, token, tokensOfOwner, roles, scopes, dpop, expiresInSeconds } = credential;
  const rows = [['Credential', clientId === null ? ofOwner(owner) : `${modes[mode] ?? mode} ${clientId}`]];
  if (mode === 'SSWS') rows.push(['Token', token === null ? whyNoToken(tokensOfOwner) : describeToken(token)]);
  if (token?.isZoned != null) rows.push(['Used from', token.isZoned ? 'certain network zones only' : 'any network']);
  if (scopes !== null) {
    rows.push(['Scopes', `${scopes.asked.length - scopes.missing.length} of ${scopes.asked.length} granted`]);
  }
  if (dpop !== null) {
    const expiry = expiresInSeconds === null ? '' : `, renewed within ${Math.ceil(expiresInSeconds / 60)} min`;
    rows.push(['Access', `${dpop ? 'bound to a key (DPoP)' : 'bearer token'}${expiry}`]);
  }
  rows.push(['Roles', roles === null ? (whyNoRoles[mode] ?? 'not known') : describeRoles(roles)]);
  return rows;
}

const modes: Readonly<Record<string, string>> = {
  PrivateKey: 'service app',
  ClientSecret: 'API service integration',
};

const whyNoRoles: Readonly<Record<string, string>> = {
  SSWS: 'not known: only a Super Administrator may read them',
  PrivateKey: 'not known: reading them takes okta.roles.read and Super Administrator',
  ClientSecret: 'none needed: what counts are its scopes',
};

const ofOwner = (owner: CredentialFinding['owner']) =>
  owner === null ? 'API token; whose it is may not be read' : `API token of ${owner.login ?? owner.id}`;

const describeRoles = (roles: NonNullable<CredentialFinding['roles']>) =>
  roles.length === 0 ? 'none' : roles.map(({ label }) => label).join(', ');

function whyNoToken(tokensOfOwner: number | null): string {
  if (tokensOfOwner === null) return 'not known: this credential may not read the list of tokens';
  return `not known: one of the ${tokensOfOwner} of its owner`;
}

function describeToken({ name, created, expiresAt }: TokenFinding): string {
  const facts = [
    name === null ? null : `"${name}"`,
    created === null ? null : `made ${created.slice(0, 10)}`,
    expiresAt === null ? null : `expires ${expiresAt.slice(0, 10)} unless used`,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

/** What is not simply there has a line of its own; the rest, which is most of it, is named. */
function collectionTable(collections: readonly CollectionFinding[]): string {
  const plain: readonly Verdict[] = ['readable', 'empty', 'unknown'];
  const rows = collections.filter(({ verdict }) => !plain.includes(verdict));
  const table = rows.map(({ id, verdict, wayOut }) => [id, verdict, wayOut]);
  const lists = plain.map((verdict) => listOf(verdict, collections));
  return [
    ...(rows.length === 0 ? [] : [alignColumns([['COLLECTION', 'VERDICT', 'WHAT TO DO'], ...table])]),
    lists.join(''),
  ].join('\n');
}

function listOf(verdict: Verdict, collections: readonly CollectionFinding[]): string {
  const ids = collections.filter((found) => found.verdict === verdict).map(({ id }) => id);
  return ids.length === 0 ? '' : wrap(`${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}: ${ids.join(', ')}.`);
}

function rateTable(rates: readonly RateFinding[], edition: Examination['edition']): string {
  const hasShare = rates.some(({ share }) => share !== null);
  const hasSync = rates.some(({ syncMinutes }) => syncMinutes !== null);
  const row = (cells: readonly [string, string, string, string, string]) => [
    ...cells.slice(0, 3),
    ...(hasShare ? [cells[3]] : []),
    ...(hasSync ? [cells[4]] : []),
  ];
  const number = (value: number) => value.toLocaleString('en');
  const ofOrg = edition === null ? '' : `OF ${edition.toUpperCase()}`;
  return alignColumns([
    row(['RATE BUCKET', 'PER MINUTE', 'LEFT', ofOrg, 'A SYNC TAKES']),
    ...rates.map(({ bucket, limit, remaining, share, syncMinutes }) =>
      row([
        bucket,
        number(limit),
        number(remaining),
        share === null ? '' : `${Math.round(share * 100)} %`,
        syncMinutes === null ? '' : describeMinutes(syncMinutes),
      ]),
    ),
  ]);
}

function describeMinutes(minutes: number): string {
  if (minutes === 0) return 'no time';
  return minutes < 1 ? 'under a minute' : `about ${Math.ceil(minutes)} min`;
}

const verdicts: readonly Verdict[] = ['readable', 'empty', 'partial', 'forbidden', 'failed', 'unavailable', 'unknown'];

function summarize(collections: readonly CollectionFinding[]): string {
  const counts = verdicts.map((verdict) => [verdict, collections.filter((found) => found.verdict === verdict).length]);
  return counts.flatMap(([verdict, count]) => (count === 0 ? [] : `${count} ${verdict}`)).join(', ');
}
