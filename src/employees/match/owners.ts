import { addTo } from '../key.ts';
import type { Claim } from './claim.ts';
import type { Owners } from './context.ts';
import type { Verdict } from './deciding.ts';

/** Tells who may be the owner of an administrator's second account; null where no account has the login. */
export type OwnersOf = (claim: Claim) => Owners | null;

/** Tells it by the logins of the first accounts, and whose these are: those at the same domain where there are any. */
export function findOwners(verdicts: readonly Verdict[]): OwnersOf {
  const named = new Map<string, { domain: string; row: number | null }[]>();
  for (const { scored, decision, options } of verdicts) {
    const row = (decision === 'link' ? options[0]?.row : null) ?? null;
    for (const { local, domain } of scored.claim.addresses) addTo(named, local, { domain, row });
  }
  return ({ addresses }) => {
    const found = addresses.flatMap(({ local, domain }) =>
      (named.get(local) ?? []).map((one) => ({ row: one.row, isHere: one.domain === domain })),
    );
    if (found.length === 0) return null;
    const here = found.filter(({ isHere }) => isHere);
    const rows = new Set((here.length === 0 ? found : here).flatMap(({ row }) => row ?? []));
    return { rows: [...rows], isElsewhere: here.length === 0 };
  };
}
