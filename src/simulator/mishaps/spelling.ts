import { nameSomeone } from '../company.ts';
import { shortNames } from '../companyData.ts';
import { plain } from '../names/plainName.ts';
import type { Random } from '../random.ts';
import { domains } from './domains.ts';
import { type Mishap, readdress, rename } from './draft.ts';

/** Names that are written otherwise in one place than in the other. */
export const spellingMishaps: readonly Mishap[] = [
  {
    name: 'typos',
    share: 0.01,
    doc: 'One letter of a name is wrong, in the account or in HR.',
    befall({ profile, row }, { random }) {
      if (row === null) return false;
      const isFamily = random.chance(0.6);
      if (random.chance(0.5)) {
        const place = isFamily ? 'lastName' : 'firstName';
        profile[place] = misspell(random, String(profile[place]));
      } else {
        const place = isFamily ? 'family_name' : 'given_name';
        row[place] = misspell(random, row[place]);
      }
      return undefined;
    },
  },
  {
    name: 'nicknames',
    share: 0.05,
    doc: 'The account has a short form of the given name, and HR does not tell it.',
    befall(draft, { random }) {
      const { person, row } = draft;
      const short = shortNames.get(person.given.latin);
      if (row === null || short === undefined) return false;
      const family = person.family.latin;
      row.preferred_name = '';
      delete draft.profile.nickName;
      if (random.chance(0.8)) rename(draft, random.pick(short), family);
      else row.given_name = random.pick(short);
      return undefined;
    },
  },
  {
    name: 'marriage_rename',
    share: 0.01,
    doc: 'The family name changed, and one side still has the one of before, alone or with the new one.',
    befall(draft, { random }) {
      const { person, row, profile } = draft;
      if (row === null) return false;
      const own = person.family.latin;
      const { family } = nameSomeone(random, person.place);
      const after = random.pick([family.latin, `${own}-${family.latin}`, `${family.latin} ${own}`]);
      if (random.chance(0.6)) row.family_name = after;
      else rename(draft, String(profile.firstName), after);
      return undefined;
    },
  },
  {
    name: 'swapped_names',
    share: 0.006,
    doc: 'First and last name stand in each other’s place in the account.',
    befall(draft) {
      rename(draft, String(draft.profile.lastName), String(draft.profile.firstName));
      return undefined;
    },
  },
  {
    name: 'double_surname',
    share: 0.008,
    doc: 'Of two family names one side has both, the other one, an initial or a hyphen.',
    befall(draft, { random }) {
      const { person, row, profile } = draft;
      if (row === null) return false;
      const [first, second] = [person.family.latin, nameSomeone(random, person.place).family.latin];
      if (first === second) return false;
      row.family_name = random.pick([`${first} ${second}`, `${first}-${second}`]);
      const short = random.pick([first, `${first} ${second.charAt(0)}.`, `${first}-${second}`, second]);
      rename(draft, String(profile.firstName), short);
      return undefined;
    },
  },
  {
    name: 'diacritics',
    share: 0.03,
    doc: 'The account lost the marks on its letters, or a program read them in the wrong encoding.',
    befall(draft, { random }) {
      const { given, family } = draft.person;
      if (!/[^ -~]/.test(given.latin + family.latin)) return false;
      const lose = random.chance(0.7) ? bare : mojibake;
      rename(draft, lose(given.latin), lose(family.latin));
      return undefined;
    },
  },
  {
    name: 'transliteration',
    share: 0.04,
    doc: 'The account spells the name by another scheme than HR.',
    befall(draft, { random }) {
      const { given, family } = draft.person;
      if (given.others.length + family.others.length === 0) return false;
      rename(
        draft,
        given.others.length === 0 ? given.latin : random.pick(given.others),
        family.others.length === 0 ? family.latin : random.pick(family.others),
      );
      return undefined;
    },
  },
  {
    name: 'native_script',
    share: 0.05,
    doc: 'HR writes the name in its own script, the account in Latin letters.',
    befall({ person, row }) {
      const { given, family } = person;
      if (row === null || given.native === null || family.native === null) return false;
      row.given_name = given.native;
      row.family_name = family.native;
      row.preferred_name = '';
      return undefined;
    },
  },
  {
    name: 'initials_login',
    share: 0.008,
    doc: 'The login is made of initials and a number, and the account has the initial for a given name.',
    befall(draft, { random, address }) {
      const { given, family } = draft.person;
      const [first, last] = [plain(given.latin).charAt(0), plain(family.latin).charAt(0)];
      const middle = 'abcdefghjklmnprstw'.charAt(random.whole(0, 17));
      if (first === '' || last === '') return false;
      readdress(draft, address(`${first}${middle}${last}${random.whole(100, 999)}`, domains.own));
      const initial = [...given.latin][0] ?? '';
      rename(draft, random.chance(0.5) ? initial : `${initial}.`, family.latin);
      if (draft.row !== null && random.chance(0.7)) draft.row.work_email = draft.person.email;
      return undefined;
    },
  },
];

/** One slip of the keyboard behind the first letter. */
function misspell(random: Random, name: string): string {
  const letters = [...name];
  if (letters.length < 4) return name + (letters[letters.length - 1] ?? '');
  const at = random.whole(1, letters.length - 2);
  const slip = random.whole(0, 3);
  if (slip === 0) letters.splice(at, 1);
  else if (slip === 1) letters.splice(at, 0, letters[at] ?? '');
  else if (slip === 2) letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
  else letters[at] = 'aeionrstl'.charAt(random.whole(0, 8));
  const wrong = letters.join('');
  return wrong === name ? `${name}${letters[letters.length - 1] ?? ''}` : wrong;
}

const bare = (name: string) =>
  name
    .split(/([ '-])/)
    .map((part) => (/^[ '-]$/.test(part) ? part : capital(plain(part))))
    .join('');

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** UTF-8 read as Latin-1; what that makes control characters is lost on the way. */
const mojibake = (name: string) =>
  Buffer.from(name)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, '');
