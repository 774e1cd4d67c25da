import { afterAll, expect, test } from 'vitest';
import { createGuard } from '../../src/cypher/guard.ts';

const guard = createGuard(1_000);
afterAll(() => guard.close());

test('says what a text may', async () => {
  await expect(guard.check('CALL db.labels()')).resolves.toEqual({ procedures: ['db.labels'] });
  await expect(guard.check('CREATE (n)')).rejects.toMatchObject({
    code: 'CYPHER_REFUSED',
    details: { line: 1, column: 1 },
  });
  await expect(guard.check('RETRUN 1')).rejects.toMatchObject({ code: 'CYPHER_INVALID' });
});

test('says the same again', async () => {
  for (let round = 0; round < 3; round++) {
    await expect(guard.check('MATCH (n) SET n.x = 1')).rejects.toMatchObject({ details: { line: 1, column: 11 } });
    await expect(guard.check('MATCH (n) RETURN n')).resolves.toBeDefined();
  }
});

test('does not read a text that is too long', async () => {
  await expect(guard.check(`RETURN 1 //${' '.repeat(100_000)}`)).rejects.toMatchObject({
    code: 'CYPHER_REFUSED',
    message: expect.stringContaining('parameters'),
  });
});

test('refuses a text that is made to be hard to read, and judges the next', async () => {
  const intricate = `RETURN ${'- '.repeat(49_000)}1`; // 60 s in the parser
  await expect(guard.check(intricate)).rejects.toMatchObject({ name: 'OktaGraphError' });
  await expect(guard.check('RETURN 1')).resolves.toBeDefined();
});

test('turns away what would wait for long', async () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    guard.check(`RETURN ${index} AS x`).catch((error: unknown) => error),
  );
  const answers = await Promise.all(many);
  expect(answers.filter((answer) => answer instanceof Error)).toHaveLength(60 - 32);
});
