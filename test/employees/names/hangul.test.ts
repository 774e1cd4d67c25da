import { expect, test } from 'vitest';
import { plain } from '../../../src/employees/names/plain.ts';
import { relate } from '../../../src/employees/names/relation.ts';
import { isSpelled, scriptOf } from '../../../src/employees/names/script.ts';
import { toToken } from '../../../src/employees/names/token.ts';

const relation = (pair: string) => {
  const [a = '', b = ''] = pair.split('/');
  return relate(toToken(plain(a).replaceAll(' ', '')), toToken(plain(b).replaceAll(' ', '')), 'given');
};

test.each(
  '지우/Jiwoo 지우/Ji-u 서윤/Seoyoon 서윤/Seoyun 은우/Eunwoo 유진/Yoojin 도윤/Doyun 수아/Sooah 경아/Kyunga 태형/Taehyung'.split(
    ' ',
  ),
)('%s is one name', (pair) => {
  expect(relation(pair)).toMatch(/SAME|VARIANT/);
});

test.each('지우/Doyun 서윤/Seoyeon 지우/Jiho 도윤/Dohyun 민준/Minji Gina/Kina'.split(' '))('%s are two', (pair) => {
  expect(relation(pair)).not.toMatch(/SAME|VARIANT|TYPO/);
});

test('another name is another where the letters tell how it sounds, and where they do not it may be a reading', () => {
  const told = ['지우', 'राजेश', 'Юрий', '志', 'タロウ', 'สมชาย', 'محمد', 'முருகன்'].filter((text) =>
    isSpelled(scriptOf(text)),
  );
  expect(told).toEqual(['지우', 'राजेश', 'Юрий']);
});
