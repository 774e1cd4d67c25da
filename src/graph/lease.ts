import { hostname } from 'node:os';
import { OktaGraphError } from '../errors.ts';
import type { CypherEngine, CypherTransaction } from '../ports/cypher.ts';
import type { Log } from '../ports/host.ts';
import { lines } from './cypher.ts';

/** The right to write the mirror of one org. */
export interface Lease {
  /** Throws `MIRROR_LOCKED` inside the transaction when another run has taken over. */
  check(transaction: CypherTransaction): Promise<void>;
  release(): Promise<void>;
}

// Three renewals fit in: one may be late and one may fail before another run takes over.
const leaseSeconds = 60;
const renewEveryMs = 20_000;

/**
 * Statements of a lease that lies in the database, by the database's clock. The first SET of each takes the node's
 * lock, so that what is read behind it can't change before the transaction ends.
 */
export const leaseStatements = {
  take: lines(
    'MERGE (state:SyncState {key: $org})',
    'SET state.org = $org',
    'WITH state',
    'WHERE state.holder IS NULL OR state.expiresAt < datetime()',
    'SET state.token = coalesce(state.token, 0) + 1, state.holder = $holder,',
    '    state.expiresAt = datetime() + duration({seconds: $seconds})',
    'RETURN state.token AS token',
  ),
  check: lines(
    'MATCH (state:SyncState {key: $org})',
    'SET state.org = $org',
    'WITH state',
    'WHERE state.token = $token',
    'SET state.expiresAt = datetime() + duration({seconds: $seconds})',
    'RETURN state.token AS token',
  ),
  holder: lines('MATCH (state:SyncState {key: $org})', 'RETURN state.holder AS holder, state.expiresAt AS expiresAt'),
  release: lines(
    'MATCH (state:SyncState {key: $org})',
    'SET state.org = $org',
    'WITH state',
    'WHERE state.token = $token',
    'REMOVE state.holder, state.expiresAt',
  ),
} as const;

/** Takes the lease of `org` in the database and renews it until it is released. Throws `MIRROR_LOCKED` with its holder. */
export async function takeLease(engine: CypherEngine, org: string, log: Log | undefined): Promise<Lease> {
  const holder = holderName();
  const seconds = leaseSeconds;
  const token = await engine.write(async (transaction) => {
    const { rows } = await transaction.run(leaseStatements.take, { org, holder, seconds });
    if (rows.length === 0) throw await locked(transaction, org);
    return rows[0]?.[0];
  });
  const check = async (transaction: CypherTransaction) => {
    const { rows } = await transaction.run(leaseStatements.check, { org, token, seconds });
    if (rows.length === 0) throw await locked(transaction, org);
  };
  const renew = () =>
    engine
      .write(check)
      .catch((error: Error) => log?.warn('The lease could not be renewed.', { org, reason: error.message }));
  const timer = setInterval(renew, renewEveryMs);
  timer.unref();
  return {
    check,
    async release() {
      clearInterval(timer);
      await engine.write((transaction) => transaction.run(leaseStatements.release, { org, token }));
    },
  };
}

/** This process, for those it keeps out. */
export function holderName(): string {
  return `process ${process.pid} on ${hostname()}`;
}

async function locked(transaction: CypherTransaction, org: string): Promise<OktaGraphError> {
  const { rows } = await transaction.run(leaseStatements.holder, { org });
  const [holder, expiresAt] = rows[0] ?? [];
  const message = `Another sync of ${org} is running: ${holder ?? 'unknown'}. Wait for it; if it died, its lease ends at ${expiresAt}.`;
  return new OktaGraphError('MIRROR_LOCKED', message);
}
