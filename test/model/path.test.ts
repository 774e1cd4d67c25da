import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPath, writePath } from '../../src/model/path.ts';

const record = {
  id: '1',
  profile: { login: 'ann', note: null },
  gateways: [{ value: 'a' }, { kind: 'x' }, { value: 'b' }],
  asns: ['7'],
};

describe('readPath', () => {
  test.each<[string, unknown]>([
    ['', record],
    ['id', '1'],
    ['profile.login', 'ann'],
    ['profile.note', null],
    ['profile.absent', undefined],
    ['profile.note.deeper', undefined],
    ['id.length', undefined],
    ['absent.deeper', undefined],
    ['gateways[].value', ['a', 'b']],
    ['asns[]', ['7']],
    ['asns', ['7']],
    ['asns.include', undefined],
    ['profile[].login', undefined],
  ])('%j', (path, expected) => {
    expect(readPath(record, path)).toEqual(expected);
  });

  test.each(['__proto__', 'constructor', 'profile.constructor.name', 'toString'])(
    'does not see %s, which the record inherits',
    (path) => {
      expect(readPath(record, path)).toBeUndefined();
    },
  );

  test.each([null, undefined, 'text', 7])('reads nothing in %j', (value) => {
    expect(readPath(value, 'profile.login')).toBeUndefined();
  });
});

describe('writePath', () => {
  test('makes the objects on the way and keeps what is there', () => {
    const made = { profile: { login: 'ann' } };
    writePath(made, 'profile.email', 'a@example.com');
    writePath(made, '_embedded.stats.usersCount', 3);
    expect(made).toEqual({
      profile: { login: 'ann', email: 'a@example.com' },
      _embedded: { stats: { usersCount: 3 } },
    });
  });

  test('writes a list of objects from its values', () => {
    const made = {};
    writePath(made, 'gateways[].value', ['a', 'b']);
    writePath(made, 'asns[]', ['7']);
    expect(made).toEqual({ gateways: [{ value: 'a' }, { value: 'b' }], asns: ['7'] });
  });

  const step = fc.constantFrom('a', 'b', 'profile', '_embedded');
  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.jsonValue(), (steps, value) => {
        const made = {};
        writePath(made, steps.join('.'), value);
        expect(readPath(made, steps.join('.'))).toEqual(value);
      }),
    );
  });

  test('what is written in a list is read again', () => {
    fc.assert(
      fc.property(step, step, fc.array(fc.string()), (list, inner, values) => {
        const made = {};
        writePath(made, `${list}[].${inner}`, values);
        expect(readPath(made, `${list}[].${inner}`)).toEqual(values);
      }),
    );
  });
});
