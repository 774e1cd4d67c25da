import { expect, test } from 'vitest';
import { plain } from '../../../src/employees/names/plain.ts';
import { relate } from '../../../src/employees/names/relation.ts';
import { toToken } from '../../../src/employees/names/token.ts';

test.each([
  ['vowels that are written before their letter', 'ใจดี แสงทอง เพ็ญ', 'chaidi saengthong phen'],
  ['letters that are silent', 'จันทร์แก้ว ศักดิ์ชัย วงศ์สวัสดิ์ ประยุทธ์', 'chankaew sakchai wongsawat prayut'],
  ['vowels that are not written', 'สมชาย พงศกร กมล วราภรณ์', 'somchai phongsakon kamon waraphon'],
  ['parts of names', 'ธนวัฒน์ กนกวรรณ ประเสริฐ ณัฐพล', 'thanawat kanokwan prasert natthaphon'],
  ['Lao', 'ສົມພອນ ຄຳພອນ', 'somphon khamphon'],
])('%s', (_, written, expected) => {
  expect(written.split(' ').map(plain).join(' ')).toBe(expected);
});

const relation = (pair: string) => {
  const [a = '', b = ''] = pair.split('/');
  return relate(toToken(plain(a)), toToken(plain(b)), 'family');
};

test.each([
  'จันทร์แก้ว/Jankaew',
  'ใจดี/Jaidee',
  'บุญมี/Boonmee',
  'วราภรณ์/Waraporn',
  'ณัฐพล/Nattapol',
  'รัตนพงษ์/Rattanapong',
  'พรหมมา/Promma',
  'สุขใจ/Sukjai',
])('%s is one name', (pair) => {
  expect(relation(pair)).toMatch(/SAME|VARIANT/);
});

test.each(['สมชาย/Somying', 'สมชาย/Somsak', 'จันทร์แก้ว/Inkaew', 'ใจดี/Jaikla', 'แสงทอง/Saengdao', 'Marjorie/Marchorie'])(
  '%s are two',
  (pair) => {
    expect(relation(pair)).not.toMatch(/SAME|VARIANT/);
  },
);
