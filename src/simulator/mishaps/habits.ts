import type { Draft, Mess } from './draft.ts';

/** A way in which account and row of anybody may differ although nothing is wrong. */
export interface Habit {
  name: string;
  /** Of all people, in a company like others. */
  share: number;
  doc: string;
  change: (draft: Draft, mess: Mess) => void;
}

const dayMs = 86_400_000;

export const habits: readonly Habit[] = [
  {
    name: 'department_words',
    share: 0.06,
    doc: 'HR has another word for the department.',
    change: ({ row, person }) => {
      if (row !== null && row.department === person.department.name) row.department = person.department.otherName;
    },
  },
  {
    name: 'title_words',
    share: 0.04,
    doc: 'The account has an abbreviated title, or the one from before a promotion.',
    change: ({ profile }, { random }) => {
      if (typeof profile.title !== 'string') return;
      const before = profile.title.replace(/^(Senior|Lead|Principal) /, '');
      profile.title = random.chance(0.6) ? abbreviate(profile.title) : before;
    },
  },
  {
    name: 'remote',
    share: 0.04,
    doc: 'HR has no city but "Remote".',
    change: ({ row }) => {
      if (row !== null) row.location = `Remote - ${row.country}`;
    },
  },
  {
    name: 'plain_city',
    share: 0.03,
    doc: 'The account has the city without the marks on its letters.',
    change: ({ profile }) => {
      if (typeof profile.city === 'string') profile.city = profile.city.normalize('NFD').replace(/\p{M}/gu, '');
    },
  },
  { name: 'no_title', share: 0.02, doc: 'The account has no title.', change: ({ profile }) => drop(profile, 'title') },
  {
    name: 'no_department',
    share: 0.02,
    doc: 'The account has no department.',
    change: ({ profile }) => drop(profile, 'department', 'division', 'costCenter'),
  },
  {
    name: 'no_city',
    share: 0.02,
    doc: 'The account has no place.',
    change: ({ profile }) => drop(profile, 'city', 'state', 'countryCode'),
  },
  {
    name: 'no_manager',
    share: 0.02,
    doc: 'The account has no manager.',
    change: ({ profile }) => drop(profile, 'managerId', 'manager'),
  },
  {
    name: 'no_work_email',
    share: 0.03,
    doc: 'HR does not have the work address.',
    change: ({ row }) => {
      if (row !== null) row.work_email = '';
    },
  },
  {
    name: 'late_account',
    share: 0.03,
    doc: 'The account was made weeks after the first day, or before it.',
    change: ({ row, account }, { random }) => {
      if (row === null || row.hire_date === '' || typeof account.created !== 'string') return;
      row.hire_date = new Date(Date.parse(account.created) + random.whole(-60, 20) * dayMs).toISOString().slice(0, 10);
    },
  },
];

const short: readonly (readonly [RegExp, string])[] = [
  [/\bSenior\b/, 'Sr.'],
  [/\bJunior\b/, 'Jr.'],
  [/\bPrincipal\b/, 'Princ.'],
  [/\bManager\b/, 'Mgr'],
  [/\bDirector\b/, 'Dir.'],
  [/\bEngineer\b/, 'Eng.'],
  [/\bAnalyst\b/, 'Anlst'],
  [/\bSpecialist\b/, 'Spec.'],
  [/\bVice President\b/, 'VP'],
];

const abbreviate = (title: string) =>
  short.reduce((text, [word, abbreviated]) => text.replace(word, abbreviated), title);

function drop(profile: Record<string, unknown>, ...places: readonly string[]): void {
  for (const place of places) delete profile[place];
}
