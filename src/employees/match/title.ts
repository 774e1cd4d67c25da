import { plain } from '../names/plain.ts';
import { countSlips } from '../names/slip.ts';

/** Short forms in job titles and names of departments, and what they stand for. */
const shortForms: Readonly<Record<string, string>> = {
  acct: 'account',
  accts: 'accounts',
  adm: 'administration',
  admin: 'administrator',
  anlst: 'analyst',
  anl: 'analyst',
  arch: 'architect',
  assoc: 'associate',
  asst: 'assistant',
  cfo: 'chief financial officer',
  ceo: 'chief executive officer',
  cio: 'chief information officer',
  ciso: 'chief information security officer',
  coo: 'chief operating officer',
  coord: 'coordinator',
  cto: 'chief technology officer',
  cust: 'customer',
  dept: 'department',
  dev: 'development',
  dir: 'director',
  eng: 'engineering',
  engr: 'engineer',
  evp: 'executive vice president',
  exec: 'executive',
  fin: 'finance',
  gen: 'general',
  hr: 'human resources',
  it: 'information technology',
  mfg: 'manufacturing',
  mgmt: 'management',
  mgr: 'manager',
  mktg: 'marketing',
  mkt: 'marketing',
  natl: 'national',
  off: 'officer',
  ops: 'operations',
  pgm: 'program',
  prod: 'product',
  prog: 'program',
  proj: 'project',
  qa: 'quality assurance',
  rd: 'research development',
  reg: 'regional',
  rep: 'representative',
  sec: 'security',
  spec: 'specialist',
  spclst: 'specialist',
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  supv: 'supervisor',
  svc: 'service',
  svcs: 'services',
  svp: 'senior vice president',
  swe: 'software engineer',
  sys: 'systems',
  tech: 'technical',
  vp: 'vice president',
};

/** Words that tell a step of a career, which changes within one job. */
const steps = new Set(
  'senior junior lead principal staff associate assistant head chief deputy i ii iii iv v 1 2 3 4 5 trainee intern interim acting'.split(
    ' ',
  ),
);
const fillers = new Set(['of', 'and', 'the', 'for', 'de', 'der', 'und', 'et', 'y', 'e', 'in', 'm', 'w', 'd', 'f']);

/** A job title, or the name of a department or place, as a set of words. */
export interface Words {
  /** Every word, in the order of the alphabet. */
  whole: string;
  /** Without the step of the career. */
  core: readonly string[];
  /** As it was read, in plain letters. */
  text: string;
  /** First letters of its words, where it has several. */
  initials: string;
}

/** Reads a title as its words: order, short forms and signs do not count. Null where it has none. */
export function readWords(text: string | null | undefined): Words | null {
  const read = plain(text ?? '');
  const words = read
    .split(' ')
    .flatMap((word) => (shortForms[word] ?? word).split(' '))
    .filter((word) => word !== '' && !fillers.has(word));
  if (words.length === 0) return null;
  const initials = words.length < 2 ? '' : words.map((word) => word[0]).join('');
  const core = words.filter((word) => !steps.has(word));
  return { whole: words.toSorted().join(' '), core: core.length === 0 ? words : core, text: read, initials };
}

/** Whether two texts mean the same, nearly the same, or something else. */
export type Alike = 'SAME' | 'SIMILAR' | 'DIFFERENT';

/** Compares names of departments or places: SIMILAR also where the one has all words of the other, as `Engineering (Global)`. */
export function compareUnits(a: Words, b: Words): Alike {
  if (isAcronym(a, b) || isAcronym(b, a)) return 'SIMILAR';
  const [few, many] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  return few.every((word) => many.some((other) => word === other || isSlip(word, other)))
    ? a.whole === b.whole
      ? 'SAME'
      : 'SIMILAR'
    : compareTitles(a, b);
}

/** Compares titles: SIMILAR where they differ in the step of the career, in a short form, or in one word of several. */
export function compareTitles(a: Words, b: Words): Alike {
  if (a.whole === b.whole) return 'SAME';
  const [few, many] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  const shared = few.filter((word) => many.some((other) => isSameWord(word, other))).length;
  if (shared === few.length && shared === many.length) return 'SIMILAR';
  return shared >= 1 && shared * 2 >= many.length ? 'SIMILAR' : 'DIFFERENT';
}

/** Equal, one a short form of the other (`anlst`, `analyst`), or a slip away. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (isSlip(a, b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return true;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.at(-1) === long.at(-1);
}

/** Shortest word in which one slip still tells what was meant, and in which two do. */
const leastLetters = { oneSlip: 5, twoSlips: 9 };

function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < leastLetters.oneSlip || Math.abs(a.length - b.length) > 2 || /[0-9]/.test(a + b)) return false;
  return countSlips(a, b) <= (length < leastLetters.twoSlips ? 1 : 2);
}

/** Whether one is the first letters of the words of the other: `EHS`, `Environment Health & Safety`. */
const isAcronym = ({ text }: Words, { initials }: Words) => text.length > 1 && text === initials;
