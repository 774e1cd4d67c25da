import { adminRoles } from '../model/adminRoles.ts';
import { type End, kinds, ownEnds } from '../model/index.ts';
import type { Credential } from '../okta/auth/credential.ts';
import { holders, needsOf, needsOfLink } from '../okta/examine/advice.ts';
import type { CollectionReport, SyncReport } from '../ports/sync.ts';
import { alignColumns, wrap } from './columns.ts';

/** A report as text: what was read, what is to be known about it, what was not read and what to do, and the sum. */
export function describeReport(report: SyncReport, mode: Mode): string {
  const { collections } = report;
  const notRead = collections.filter(({ status }) => status === 'skipped');
  const read = collections.filter(({ status }) => status !== 'skipped');
  const parts = [
    readTable(read),
    read.map(note).join(''),
    forbiddenTable(
      notRead.filter(({ code }) => code === 'OKTA_FORBIDDEN'),
      mode,
    ),
    [aboutUnavailable(notRead), aboutNotChosen(notRead)].join(''),
    summarize(report),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Empty collections are only counted. */
function readTable(read: readonly CollectionReport[]): string {
  const isTold = ({ status, read, removed }: CollectionReport) => status !== 'done' || read > 0 || removed > 0;
  const rows = read
    .filter(isTold)
    .map(({ id, status, read, removed }) => [id, status, read.toLocaleString('en'), removed.toLocaleString('en')]);
  const empty = read.length - rows.length;
  const table = alignColumns([['COLLECTION', 'STATUS', 'READ', 'REMOVED'], ...rows]);
  return empty === 0 ? table : `${table}${empty} more ${empty === 1 ? 'is' : 'are'} empty.\n`;
}

const note = ({ id, code, reason }: CollectionReport) =>
  reason === undefined ? '' : wrap(`${id}: ${code === undefined ? '' : `${code}: `}${reason}`);

function forbiddenTable(forbidden: readonly CollectionReport[], mode: Mode): string {
  if (forbidden.length === 0) return '';
  return alignColumns([['FORBIDDEN', 'WHAT TO DO'], ...forbidden.map((one) => [one.id, wayOut(one, mode)])]);
}

type Mode = Credential['mode'] | null;

/** A report does not tell whether the scope or the role is missing: doctor finds that out. */
function wayOut({ id, scope }: CollectionReport, mode: Mode): string {
  const needs = needsOfCollection(id);
  const role = needs === null ? 'a role that views it' : adminRoles[needs.role].label;
  const granted = scope ?? needs?.scope ?? 'its scope';
  const ways: Readonly<Record<Credential['mode'], string>> = {
    SSWS: `make ${holders.SSWS} ${role}`,
    PrivateKey: `grant ${holders.PrivateKey} ${granted} and ${role}`,
    ClientSecret: `grant ${holders.ClientSecret} ${granted}`,
  };
  return ways[mode ?? 'SSWS'];
}

function needsOfCollection(id: string) {
  const kind = kinds.find((one) => one === id);
  if (kind !== undefined) return needsOf(kind);
  const end: End | undefined = kinds.flatMap(ownEnds).find((one) => one.id === id);
  return end === undefined ? null : needsOfLink(end);
}

function aboutUnavailable(notRead: readonly CollectionReport[]): string {
  const ids = notRead.filter(({ code }) => code === 'OKTA_UNSUPPORTED').map(({ id }) => id);
  return ids.length === 0 ? '' : wrap(`Not in this org, by its edition or its features: ${ids.join(', ')}.`);
}

function aboutNotChosen(notRead: readonly CollectionReport[]): string {
  const count = notRead.filter(({ code }) => code === 'NOT_CHOSEN').length;
  if (count === 0) return '';
  return `Not chosen: ${count} collections. okta-graph plan tells which, and what brings them in.\n`;
}

function summarize({ org, status, calls, retries }: SyncReport): string {
  const again = retries > 0 ? `, ${retries} of them again` : '';
  return `Sync of ${org}: ${status}, ${calls.toLocaleString('en')} Okta calls${again}.\n`;
}
