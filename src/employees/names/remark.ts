/** A field of a name without what is no name in it. */
export interface Cleaned {
  text: string;
  generation: 'JR' | 'SR' | 'II' | 'III' | 'IV' | null;
  /** What stood in brackets or quotes and may be a name. */
  aside: string[];
}

/** Takes titles, degrees, remarks and what tells father from son off a name. */
export function takeRemarks(field: string): Cleaned {
  if (isPlain(field)) return { text: field.trim(), generation: null, aside: [] };
  if (placeholder.test(field)) return { text: '', generation: null, aside: [] };
  const aside: string[] = [];
  let text = field
    .replace(brackets, (_, inner: string) => {
      if (!remark.test(inner) && /^[\p{L}\s.'’-]{2,24}$/u.test(inner)) aside.push(inner);
      return ' ';
    })
    .replace(/\s+[-–—:•]+\s+(.*)$/, (whole, tail: string) => (remark.test(tail) ? ' ' : whole))
    .replace(/\s*[|/•].*$/, '')
    .replace(/,\s*(?:contractor|consultant|external|extern|ext)\b.*$/i, '')
    .replace(loose, ' ');
  let generation: Cleaned['generation'] = null;
  for (let round = 0; round < 4; round++) {
    const before = text;
    const tail = generationAtEnd.exec(text);
    if (tail?.[1] !== undefined) {
      generation = toGeneration(tail[1]) ?? generation;
      text = text.slice(0, tail.index);
    }
    text = text.replace(degree, '').replace(title, '');
    if (text === before) break;
  }
  return { text: text.trim(), generation, aside };
}

/** Whether nothing can be a remark: most names are letters and blanks, and none of their words is a title, a degree or the like. */
function isPlain(field: string): boolean {
  if (!/\p{L}/u.test(field) || /[^\p{L}\p{M}\s,'’-]|\s[-–—]|^-/u.test(field)) return false;
  return !field
    .toLowerCase()
    .split(/[\s,-]+/)
    .some((word) => remarkWords.has(word));
}

const remarkWords = new Set(
  `jr jnr junior júnior sr snr senior ii iii iv null none nil undefined unknown fnu lnu nfn nln nmn tbd na xx xxx dr prof professor mr
mrs ms miss mx herr frau sir dame dra sra shri smt mme mlle univ priv doz hab med jur dipl msc bsc mba phd ph md dds jd llb llm btech
meng beng mph psyd edd cpa cfa cissp cisa cism pmp esq frcs obe mbe csc drsc pe rn ba ma cert ext external extern externe contractor
consultant prestataire`.split(/\s+/),
);

/** What a suffix says of father and son: `Jr.`, `junior` and `II`; null where it says nothing of that. */
export function toGeneration(suffix: string): Cleaned['generation'] {
  return generations[suffix.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;
}

const generations: Readonly<Record<string, Cleaned['generation']>> = {
  jr: 'JR',
  jnr: 'JR',
  junior: 'JR',
  júnior: 'JR',
  sr: 'SR',
  snr: 'SR',
  senior: 'SR',
  ii: 'II',
  '2nd': 'II',
  iii: 'III',
  '3rd': 'III',
  iv: 'IV',
  '4th': 'IV',
};

const generationAtEnd =
  /(?:,\s*|\s+|^(?=(?:jr|sr|i{2,3}|iv)\b))(jr|jnr|junior|júnior|sr|snr|senior|ii|iii|iv|2nd|3rd|4th)\.?\s*$/i;

/** What is written where there is no name: first or last name unknown, none, a dash. */
const placeholder = /^(?:[^\p{L}\p{N}]*|n\/a|null|none|nil|undefined|unknown|fnu|lnu|nfn|nln|nmn|tbd|x{2,})\.?$/iu;

const brackets = /[([{<«"“”„]([^)\]}>»"“”]*)[)\]}>»"“”]/g;

/** Words of remarks about people, in several languages. */
const remark =
  /\b(?:contract\w*|contr|ext|extern\w*|consult\w*|vendor|supplier|freelance\w*|intern(?:ship)?|trainee|temp|temporary|leave|loa|maternity|parental|inactive|disabled|terminated|former|left|guest|partner|agency|employee|adm|admin\w*|svc|test|he|him|she|her|they|them|his|remote|onsite|offshore|part.?time|full.?time|student|werkstudent\w*|leih\w*|prestataire|stagiaire|externo|externe|becario|consulente|estagi\w*|n[ée]e|geb|ooo|new|old|do not use|duplicate|[a-z]{2,4}\d+)\b|\d/i;

/** Remarks that stand bare before or after a name. */
const loose =
  /^\s*(?:ext|external|extern|contractor|consultant)\b[\s.:_-]+(?=\S)|(?<=\S)[\s,_-]+(?:ext|external|extern|externe|contractor|consultant|prestataire)\.?\s*$/gi;

/** Titles before a name. */
const title =
  /^\s*(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|herr|frau|sir|dame|dra|sra|shri|smt|mme|mlle|univ|priv|doz|hab|med|jur)(?:\.\s*-?\s*|\s+(?=\p{L}{2}))|(?:ing|mag|eng|hon|rev|lic|msgr|sr|m|fr|h|c|rer|nat|phil)\.(?=\S{0,3}\s+\p{L}{2}.*\s\p{L}{2})[\s-]*|dipl\.?\s*-?\s*[a-z]+\.?\s*(?:\(fh\))?\s+(?=\p{L})|[bm]\.?\s?sc\.\s+|m\.?b\.?a\.?\s+(?=\p{L}{2}))/iu;

/** Degrees and certificates after a name. */
const degree =
  /(?:,\s*|\s+)(?:ph\.?\s?d|m\.?d|m\.?b\.?a|d\.?d\.?s|j\.?d|ll\.?[bm]|[bm]\.?\s?sc|b\.?tech|m\.?eng|b\.?eng|mph|psy\.?d|ed\.?d|cpa|cfa|cissp|cisa|cism|pmp|esq|frcs|obe|mbe|dipl\.?\s*-?\s*[a-z]+|csc|drsc)\.?\s*$|,\s*(?:pe|rn|b\.?a|m\.?a|cert|dr|prof)\.?\s*$/i;
