import { expect, test } from 'vitest';
import { areNicknames } from '../../../src/employees/names/nicknames.ts';
import { plain } from '../../../src/employees/names/plain.ts';
import { toToken } from '../../../src/employees/names/token.ts';

const are = (pair: string) => {
  const [a = '', b = ''] = pair.split('/');
  return areNicknames(toToken(plain(a)), toToken(plain(b)));
};

test.each([
  [
    'Spanish',
    'Chuy/Jesús Chucho/Jesús Chema/José Beto/Alberto Beto/Roberto Maite/María Mayte/Teresa Conchi/Concepción Toño/Antonio Chela/Graciela Fito/Adolfo Poncho/Alfonso Licha/Alicia Kiko/Enrique Meche/Mercedes Paqui/Francisca Iñaki/Ignacio',
  ],
  [
    'Portuguese',
    'Zeca/José Tonho/Antônio Malu/Luiza Duda/Eduarda Tião/Sebastião Cida/Aparecida Cadu/Carlos Joca/João Quim/Joaquim',
  ],
])('%s', (_, pairs) => {
  expect(pairs.split(' ').filter((pair) => !are(pair))).toEqual([]);
});

test('short forms of other names are none', () => {
  expect(
    'Chuy/José Chema/Jesús Maite/Marta Tonho/João Duda/Beatriz Maite/Mia Mamen/Mitzi Marissa/Maria'
      .split(' ')
      .filter(are),
  ).toEqual([]);
});
