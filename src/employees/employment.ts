import type { Node } from '../model/index.ts';

/** Whether somebody is employed, as the roster tells. */
export type Employment = 'LEFT' | 'CURRENT' | 'FUTURE';

const dayMs = 86_400_000;

/** Words of rosters for somebody who left. */
const leftWords: ReadonlySet<string> = new Set([
  ...['t', 'terminated', 'termed', 'left', 'leaver', 'inactive', 'former', 'separated', 'resigned', 'retired'],
  ...['deceased', 'dismissed', 'ended', 'ausgetreten', 'parti', 'baja'],
]);

/** Tells whether somebody is employed today: the last day counts as worked, and who is hired again after it is back. */
export function employmentOf(employee: Dates, todayMs: number): Employment {
  const hired = day(employee.hireDate);
  const left = day(employee.terminationDate);
  const isBack = hired !== null && left !== null && hired > left;
  if (!isBack) {
    if (left !== null && left + dayMs <= todayMs) return 'LEFT';
    if (saysLeft(employee.status)) return 'LEFT';
  }
  return hired !== null && hired > todayMs ? 'FUTURE' : 'CURRENT';
}

/** Whether the status of a roster alone tells that somebody left. */
export const saysLeft = (status: string | null) => leftWords.has(status?.trim().toLowerCase() ?? '');

type Dates = Pick<Node<'Employee'>, 'status' | 'hireDate' | 'terminationDate'>;

function day(text: string | null): number | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
