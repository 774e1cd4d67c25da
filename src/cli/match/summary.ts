import type { Case } from '../../employees/case.ts';
import type { Finding } from '../../employees/finding.ts';
import { alignColumns, wrap } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Matched } from './matched.ts';

/** What a matching found, in numbers. */
export interface Summary {
  status: 'complete';
  users: number;
  /** Null where employees were made from the profiles. */
  rosterRows: number | null;
  /** What is to be known about the roster's files, such as columns that nobody reads. */
  notes: readonly string[];
  employees: number;
  peopleDecided: number;
  decisions: Record<Case['decision'], number>;
  methods: Record<string, number>;
  findings: Record<string, number>;
  /** Where the links were written; null where they were not. */
  out: string | null;
}

/** Counts what a matching found. */
export function summarize({ accounts, people, rosterRows, notes, decisions }: Matched, out: string | null): Summary {
  const decided = countBy(people.cases, ({ decision }) => decision);
  return {
    status: 'complete',
    users: accounts.length,
    rosterRows,
    notes,
    employees: people.nodes.length,
    peopleDecided: decisions,
    decisions: { link: 0, review: 0, none: 0, non_human: 0, ...decided },
    methods: countBy(people.cases, ({ method }) => method),
    findings: countBy(people.findings, ({ code }) => code),
    out,
  };
}

/** A summary as text, with what to look at and what to do next. */
export function describeSummary(summary: Summary, findings: readonly Finding[]): string {
  const { users, rosterRows, notes, employees, out } = summary;
  const from = rosterRows === null ? "the accounts' own profiles" : `${counted(rosterRows, 'row')} of the roster`;
  const parts = [
    `${counted(users, 'account')}, ${counted(employees, 'employee')} from ${from}.\n`,
    notes.map((note) => wrap(printable(note))).join(''),
    alignColumns([['DECISION', 'ACCOUNTS', ''], ...decisionRows(summary)]),
    countTable(['METHOD', 'LINKS'], summary.methods),
    findingTable(summary, findings),
    out === null || out === '-' ? '' : `The links are in ${out}.\n`,
    wayOn(summary),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function decisionRows({ decisions }: Summary): string[][] {
  return Object.entries(meanings).map(([decision, meaning]) => [
    decision,
    number(decisions[decision as Case['decision']]), // its keys are the decisions
    meaning,
  ]);
}

const meanings: Record<Case['decision'], string> = {
  link: 'belong to an employee',
  review: 'wait for a person to decide',
  none: 'belong to nobody we know',
  non_human: "are no single person's",
};

function countTable(header: string[], counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).map(([name, count]) => [name, number(count)]);
  return rows.length === 0 ? '' : alignColumns([header, ...rows]);
}

/** The first of each kind stands for the others; what the decisions already tell is only counted. */
function findingTable({ findings: counts }: Summary, findings: readonly Finding[]): string {
  const codes = Object.entries(counts);
  if (codes.length === 0) return '';
  const examples = codes.map(([code]) => {
    const first = findings.find((finding) => finding.code === code);
    return wrap(printable(`${code}: ${first?.message ?? ''}`));
  });
  return `${countTable(['FINDING', 'COUNT'], counts)}\nThe first of each:\n${examples.join('')}`;
}

function wayOn({ decisions }: Summary): string {
  if (decisions.review === 0) return '';
  return 'To decide what waits: okta-graph match review, with the same files and --decisions decisions.csv.\n';
}

/** How often each value occurs, the most frequent first. */
function countBy<T>(values: readonly T[], key: (value: T) => string | null): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const at = key(value);
    if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)));
}

const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, what: string) => `${number(count)} ${what}${count === 1 ? '' : 's'}`;
