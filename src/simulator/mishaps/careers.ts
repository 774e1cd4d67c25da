import type { Mishap } from './draft.ts';

const dayMs = 86_400_000;
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** People who come, go and come back. */
export const careerMishaps: readonly Mishap[] = [
  {
    name: 'rehire',
    share: 0.008,
    doc: 'HR has the job of before, which has ended, beside the current one.',
    befall({ person, row }, { random, rows, number }) {
      if (row === null || person.left !== null) return false;
      const leftMs = Date.parse(person.hired) - random.whole(60, 900) * dayMs;
      const hiredMs = leftMs - random.whole(200, 2500) * dayMs;
      const before = { status: 'Terminated', hire_date: day(hiredMs), termination_date: day(leftMs) };
      rows.push({ ...row, ...before, employee_number: random.chance(0.5) ? row.employee_number : number() });
      return undefined;
    },
  },
  {
    name: 'future_hire',
    share: 0.008,
    doc: 'The account is staged for somebody whose first day is still to come.',
    befall({ person, account, row }, { random, todayMs }) {
      if (row === null || person.left !== null) return false;
      row.hire_date = day(todayMs + random.whole(3, 30) * dayMs);
      row.status = 'Pending';
      const created = new Date(todayMs - random.whole(0, 14 * dayMs)).toISOString();
      const never = { activated: null, statusChanged: null, lastLogin: null, passwordChanged: null };
      Object.assign(account, { status: 'STAGED', created, lastUpdated: created, ...never });
      return undefined;
    },
  },
  {
    name: 'leaver_with_access',
    share: 0.004,
    doc: 'HR says that the person left some weeks ago, and the account is live.',
    befall({ person, account, row }, { random, todayMs }) {
      if (row === null || person.left !== null || account.status !== 'ACTIVE') return false;
      const leftMs = todayMs - random.whole(5, 60) * dayMs;
      if (leftMs < Date.parse(person.hired)) return false;
      Object.assign(row, { status: 'Terminated', termination_date: day(leftMs) });
      return undefined;
    },
  },
  {
    name: 'duplicate_row',
    share: 0.004,
    doc: 'HR has one person twice, with two numbers.',
    befall({ person, row }, { rows, number, random }) {
      if (row === null || person.left !== null) return false;
      const hire_date = day(Date.parse(row.hire_date) + random.whole(0, 20) * dayMs);
      rows.push({ ...row, employee_number: number(), work_email: '', personal_email: '', hire_date });
      return undefined;
    },
  },
  {
    name: 'not_in_roster',
    share: 0.008,
    doc: 'HR’s export is older than the account.',
    befall(draft, { todayMs, random }) {
      if (draft.person.left !== null || draft.account.status === 'DEPROVISIONED') return false;
      draft.row = null;
      const createdMs = todayMs - random.whole(0, 20 * dayMs);
      const lastLogin =
        draft.account.lastLogin === null
          ? null
          : new Date(todayMs - random.whole(0, todayMs - createdMs)).toISOString();
      const created = new Date(createdMs).toISOString();
      const activated = draft.account.activated === null ? null : created;
      Object.assign(draft.account, { created, activated, lastLogin });
      for (const place of ['statusChanged', 'passwordChanged'])
        if (draft.account[place] !== null) draft.account[place] = created;
      draft.account.lastUpdated = new Date(todayMs).toISOString();
      return undefined;
    },
  },
  {
    name: 'missing_manager',
    share: 0.008,
    doc: 'HR has nobody, or somebody long gone, as the manager.',
    befall({ person, row }, { number, random }) {
      if (row === null || person.manager === null) return false;
      row.manager_employee_number = random.chance(0.5) ? '' : number();
      return undefined;
    },
  },
  {
    name: 'shifted_dates',
    share: 0.01,
    doc: 'The account is much younger than the job, or day and month of the hire date are in each other’s place.',
    befall({ account, row, person }, { random, todayMs }) {
      if (row === null || person.left !== null) return false;
      const [year, month = '', date = ''] = row.hire_date.split('-');
      // Drawn whatever the date is: what befalls others must not depend on the day when the org is made.
      const [isSwapped, part] = [random.chance(0.4), random.next()];
      if (isSwapped && Number(date) <= 12) row.hire_date = `${year}-${date}-${month}`;
      else {
        const hiredMs = Date.parse(row.hire_date);
        const createdMs = hiredMs + Math.floor(part * (todayMs - hiredMs));
        const created = new Date(createdMs).toISOString();
        const later = (time: unknown) => (typeof time === 'string' && time < created ? created : time);
        for (const place of ['activated', 'statusChanged', 'passwordChanged', 'lastUpdated', 'lastLogin'])
          account[place] = later(account[place]) as string;
        account.created = created;
      }
      return undefined;
    },
  },
];
