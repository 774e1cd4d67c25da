import { type Department, departments, type Place, places, shortNames } from './companyData.ts';
import { domains } from './mishaps/domains.ts';
import { drawName, type Name, type Names } from './names/names.ts';
import { plain } from './names/plainName.ts';
import { Random } from './random.ts';

/** Someone the company employs or employed, as HR knows them. */
export interface Person {
  employeeNumber: string;
  given: Name;
  family: Name;
  preferred: string | null;
  email: string;
  title: string;
  department: Department;
  manager: Person | null;
  place: Place;
  employment: 'Employee' | 'Contractor' | 'Intern';
  /** Dates without time. */
  hired: string;
  left: string | null;
}

/** Mail domain of the company. */
export const domain = domains.own;

const reportsPerManager = 7;
const dayMs = 86_400_000;

/** A company of `count` people: one at the top, a tree of managers in each department. */
export function hirePeople(random: Random, count: number, todayMs: number): Person[] {
  const people: Person[] = [];
  const byDepartment = new Map<Department, Person[]>();
  const logins = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const isTop = index === 0;
    const department = isTop ? (departments[3] as Department) : pickDepartment(random, index);
    const peers = byDepartment.get(department) ?? [];
    byDepartment.set(department, peers);
    const rank = peers.length;
    const chief = people[0] ?? null;
    const manager = isTop || rank === 0 ? chief : (peers[Math.floor((rank - 1) / reportsPerManager)] ?? null);
    const person = hire(random, { index, department, manager, todayMs, isTop, rank, logins });
    people.push(person);
    if (!isTop) peers.push(person);
  }
  nameLeads(people);
  return people;
}

/** The first people lead a department each; the others spread by size. */
function pickDepartment(random: Random, index: number): Department {
  const first = departments[index - 1];
  return first ?? random.weighted(departments.map((department) => [department, department.share] as const));
}

interface Hiring {
  index: number;
  department: Department;
  manager: Person | null;
  todayMs: number;
  isTop: boolean;
  rank: number;
  logins: Map<string, number>;
}

function hire(random: Random, hiring: Hiring): Person {
  const { index, department, manager, isTop, rank } = hiring;
  const place = random.weighted(places.map((place) => [place, place.share] as const));
  const { given, family } = nameSomeone(new Random(random.next() * 2 ** 32), place);
  const isLead = isTop || rank < 3;
  // Most were hired lately: the square of an even draw leans towards today.
  const hiredMs = hiring.todayMs - Math.floor(random.next() ** 2 * 12 * 365 + 5) * dayMs;
  const hasLeft = !isLead && random.chance(0.06);
  const leftMs = hiredMs + Math.floor(random.next() * ((hiring.todayMs - hiredMs) / dayMs)) * dayMs;
  return {
    employeeNumber: String(100_000 + index * 3 + 1),
    given,
    family,
    preferred: random.chance(0.5) ? (shortNames.get(given.latin)?.[0] ?? null) : null,
    email: `${uniqueName(hiring.logins, given.latin, family.latin)}@${domain}`,
    title: isTop ? 'Chief Executive Officer' : rank === 0 ? department.head : random.pick(department.titles),
    department,
    manager,
    place,
    employment: isLead ? 'Employee' : random.weighted([['Employee', 88] as const, ['Contractor', 9], ['Intern', 3]]),
    hired: dateOf(hiredMs),
    left: hasLeft ? dateOf(leftMs) : null,
  };
}

/** A name as people have it there. Where family names are double, the second is one of the same list. */
export function nameSomeone(random: Random, { names }: Place): { given: Name; family: Name; names: Names } {
  const those = random.weighted(names);
  const given = drawName(random, those.given, those.skew);
  const family = drawName(random, those.family, those.skew);
  return { given, family, names: those };
}

function nameLeads(people: readonly Person[]): void {
  const leads = new Set(people.map((person) => person.manager));
  const managed = new Set([...leads].map((lead) => lead?.manager));
  for (const person of people) {
    const isHead = person.manager === null || person.manager === people[0];
    if (isHead || !leads.has(person)) continue;
    person.title = managed.has(person) ? `Director, ${person.department.name}` : `Manager, ${person.department.name}`;
  }
}

function uniqueName(taken: Map<string, number>, given: string, family: string): string {
  const name = `${plain(given)}.${plain(family)}`;
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}${count}`;
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
