import type { OktaGraphError } from '../errors.ts';
import type { CollectionReport, CollectionStatus, SetAside, SyncReport } from '../ports/sync.ts';

/** How a collection fares while it is read. */
export interface Tally {
  id: string;
  read: number;
  upserted: number;
  removed: number;
  setAside: SetAside[];
  /** Sentences for people: what was left out, what points nowhere. */
  notes: string[];
  /** Whether it was read to the end without error, so that what was not seen is proved gone. */
  isProof: boolean;
  status: CollectionStatus;
  error: OktaGraphError | null;
}

export function tally(id: string): Tally {
  return {
    id,
    read: 0,
    upserted: 0,
    removed: 0,
    setAside: [],
    notes: [],
    isProof: false,
    status: 'failed',
    error: null,
  };
}

/** Closes a tally: what went wrong decides how the collection ended, and whether it may prove anything gone. */
export function ended(tally: Tally, error: OktaGraphError | null = null): void {
  if (error !== null) {
    tally.error = error;
    tally.status = tally.read > 0 ? 'partial' : skipCodes.has(error.code) ? 'skipped' : 'failed';
    return;
  }
  tally.status = tally.setAside.length > 0 || tally.error !== null ? 'partial' : 'done';
  tally.isProof = tally.setAside.every(({ id }) => id !== null);
}

/** Takes the proof back: what could not be looked for once more is not removed. */
export function withheld(tally: Tally, error: OktaGraphError): void {
  tally.isProof = false;
  tally.error ??= error;
  if (tally.status === 'done') tally.status = 'partial';
}

/** Notes that a part of the records could not be read. What was read is all there is of them, so the proof stands. */
export function refused(tally: Tally, error: OktaGraphError): void {
  tally.error ??= error;
}

const skipCodes: ReadonlySet<string> = new Set(['OKTA_FORBIDDEN', 'OKTA_UNSUPPORTED']);

/** Whether it is not for this credential or this org to read: the next sync would meet the same. */
export const isBarred = (error: OktaGraphError | null): boolean => error !== null && skipCodes.has(error.code);

/** The tally as it stands in the report. */
export function reported(tally: Tally): CollectionReport {
  const { id, status, read, upserted, removed, error } = tally;
  const notes = [...(error === null ? [] : [error.message]), ...tally.notes, ...setAsideNote(tally.setAside)];
  return {
    id,
    status,
    ...(error === null ? {} : { code: error.code }),
    ...(notes.length === 0 ? {} : { reason: notes.join(' ') }),
    ...(error?.details.scope === undefined ? {} : { scope: error.details.scope }),
    read,
    upserted,
    removed,
    setAside: tally.setAside.length,
  };
}

function setAsideNote(setAside: readonly SetAside[]): string[] {
  const [first] = setAside;
  if (first === undefined) return [];
  const count = setAside.length === 1 ? '1 record was' : `${setAside.length} records were`;
  return [`${count} set aside, first ${first.id ?? 'one without an id'}: ${first.reason}`];
}

/** A collection that the settings leave out. What the mirror has of it stays. */
export function notChosen(id: string): CollectionReport {
  const reason = `Not chosen: name it in sync.kinds (--kinds), or choose a preset that holds it.`;
  return { id, status: 'skipped', code: 'NOT_CHOSEN', reason, read: 0, upserted: 0, removed: 0, setAside: 0 };
}

/** What an org's edition does not have makes no sync partial; all else that is not `done` does. */
export function overallStatus(tallies: readonly Tally[]): SyncReport['status'] {
  const isWhole = ({ status, error }: Tally) => status === 'done' || error?.code === 'OKTA_UNSUPPORTED';
  return tallies.every(isWhole) ? 'complete' : 'partial';
}
