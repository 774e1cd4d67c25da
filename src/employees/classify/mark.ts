/** A login read as a mark of an administrator's second account and the owner's login. */
export interface MarkedLogin {
  mark: string;
  /** What is left of the login. */
  owner: string;
  place: 'begins with' | 'ends in';
  isGlued: boolean;
  /** It may be initials as well. */
  isShort: boolean;
}

/** The ways to read a login as a mark and its owner's login, the plainest first. */
export function splitMark(local: string): readonly MarkedLogin[] {
  if (!mayBeMarked.test(local)) return none;
  const found: MarkedLogin[] = [];
  const [, first, afterFirst] = /^([a-z]+\d?)[-_.]+(.+)$/.exec(local) ?? [];
  const [, beforeLast, last] = /^(.+?)[-_.]+([a-z]+\d?)$/.exec(local) ?? [];
  const isMark = (word: string | undefined): word is string =>
    word !== undefined && (marks.has(word) || marks.has(word.replace(/\d$/, '')) || shortMarks.has(word));
  if (isMark(first) && afterFirst !== undefined) {
    found.push({
      mark: first,
      owner: afterFirst,
      place: 'begins with',
      isGlued: false,
      isShort: shortMarks.has(first),
    });
  }
  if (isMark(last) && beforeLast !== undefined) {
    found.push({ mark: last, owner: beforeLast, place: 'ends in', isGlued: false, isShort: shortMarks.has(last) });
  }
  for (const mark of ['admin', 'adm']) {
    if (local.startsWith(mark)) {
      found.push({ mark, owner: local.slice(mark.length), place: 'begins with', isGlued: true, isShort: false });
    }
    if (local.endsWith(mark))
      found.push({ mark, owner: local.slice(0, -mark.length), place: 'ends in', isGlued: true, isShort: false });
  }
  if (/^[xz].{3}/.test(local)) {
    const [mark = ''] = local;
    found.push({ mark, owner: local.slice(1), place: 'begins with', isGlued: true, isShort: true });
  }
  const rank = ({ isGlued, isShort }: MarkedLogin) => (isGlued ? 1 : isShort ? 2 : 0);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** Words that mark it wherever they stand apart. */
export const marks = words(
  'adm admin admn administrator priv privileged pam superadmin globaladmin domainadmin localadmin cloudadmin serveradmin',
  'dadm sadm wadm ladm cadm oadm gadm dadmin sadmin wadmin gadmin cadmin t0 t1 t2 tier0 tier1 tier2',
);
/** Short ones, which are also initials: they count where what is left is plainly the owner's login. */
const shortMarks = words('a da ea sa su ga pa wa la ca xa x p s z');
const anyMark = [...marks, ...shortMarks].join('|');
/** What all logins with a mark have: most have it not, and need no more looking at. */
const mayBeMarked = new RegExp(`^(?:${anyMark})\\d?[-_.]|[-_.](?:${anyMark})\\d?$|^adm|adm(?:in)?$|^[xz].{3}`);
const none: readonly MarkedLogin[] = [];

/** Marks within a name. `Super Admin` and `Domain Admin` are nobody's. */
export const nameMarks = words('adm admin administrator privileged priv');

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
