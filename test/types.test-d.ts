/** What the model promises at compile time: each `@ts-expect-error` is an error that must be one. */
import { expectTypeOf, test } from 'vitest';
import { entity } from '../src/model/define.ts';
import { choice, flag, text, texts, time, whole } from '../src/model/field.ts';
import type { Filter } from '../src/model/filter.ts';
import type { Kind, Lost, Node } from '../src/model/index.ts';
import { derived, many, mentioned, one, within } from '../src/model/link.ts';

const okta = { list: '/api/v1/x', get: '/api/v1/x/{id}', pageSize: 0, scope: 'okta.x.read', byIds: 'get' } as const;
const fields = { name: text('name', 'A name.'), size: whole('size', 'A number.') };
const base = { plural: 'xs', doc: 'An x.', okta, title: 'name', fields } as const;
const route = { list: '/api/v1/x/{id}/users', pageSize: 0 };

test('a node is typed by its declaration', () => {
  expectTypeOf<Node<'User'>['kind']>().toEqualTypeOf<'User'>();
  expectTypeOf<Node<'User'>['id']>().toEqualTypeOf<string>();
  expectTypeOf<Node<'User'>['login']>().toEqualTypeOf<string>();
  expectTypeOf<Node<'User'>['email']>().toEqualTypeOf<string | null>();
  expectTypeOf<Node<'Group'>['usersCount']>().toEqualTypeOf<number | null>();
  expectTypeOf<Node<'App'>['features']>().toEqualTypeOf<string[] | null>();
  expectTypeOf<Node<'Device'>['managed']>().toEqualTypeOf<boolean | null>();
  expectTypeOf<Node<'NetworkZone'>['name']>().toEqualTypeOf<string>();
  expectTypeOf<Node['kind']>().toEqualTypeOf<Kind>();
  expectTypeOf<Node>().not.toHaveProperty('login');
  expectTypeOf<Node<'User'>>().not.toHaveProperty('lgin');
});

test('a choice names its values and takes others', () => {
  const color = choice('color', ['RED', 'BLUE'], 'A color.').required();
  expectTypeOf(color.valueType).toEqualTypeOf<'RED' | 'BLUE' | (string & {})>();
  expectTypeOf(flag('on', 'Whether.').isRequired).toEqualTypeOf<false>();
  expectTypeOf(time('at', 'When.').required().isRequired).toEqualTypeOf<true>();
  expectTypeOf(texts('all', 'All.').valueType).toEqualTypeOf<string[]>();
});

test('a whole declaration compiles', () => {
  entity('X', {
    ...base,
    keys: ['name'],
    custom: 'profile',
    links: {
      users: many('User', { route: { ...route, count: 'size' }, rel: 'HAS', doc: 'Users.' }),
      owner: one('User', {
        from: 'owner.id',
        rel: 'OWNED_BY',
        doc: 'The owner.',
        inverse: { name: 'xs', doc: 'Theirs.' },
      }),
    },
  });
  entity('Y', { ...base, okta: null, links: { near: derived('User', { rel: 'NEAR', doc: 'Near.' }) } });
});

test('a kind of every shape compiles', () => {
  entity('Contained', { ...base, okta: { ...okta, list: null, get: null, isIdLocal: true, id: ['id', 'name'] } });
  entity('Single', { ...base, okta: { ...okta, isSingle: true, id: '=single', parts: { more: '/api/v1/more' } } });
  entity('Each', {
    ...base,
    okta: { ...okta, each: { param: 'type', values: ['A', 'B'] }, rows: 'rows', absent: [400] },
  });
  entity('Mentions', {
    ...base,
    links: {
      named: mentioned('User', { from: 'text', pattern: '00u\\w+', rel: 'NAMES', doc: 'Users that a text names.' }),
      some: within('User', { from: 'users', id: '', words: ['ALL'], rel: 'HAS', doc: 'Users, or all.' }),
      held: within('User', {
        from: 'more.users',
        id: 'id',
        part: 'more',
        record: '',
        rel: 'HOLDS',
        doc: 'Users, whole.',
      }),
    },
  });
});

test('a link to a kind that is not in the registry has a name of its own', () => {
  const Good = entity('Good', { ...base, links: { same: one('Good', { from: 'id', rel: 'IS', doc: 'Itself.' }) } });
  const Bad = entity('Bad', { ...base, links: { far: one('Nowhere', { from: 'id', rel: 'IS', doc: 'Nowhere.' }) } });
  expectTypeOf<Lost<{ Good: typeof Good }>>().toEqualTypeOf<never>();
  expectTypeOf<Lost<{ Good: typeof Good; Bad: typeof Bad }>>().toEqualTypeOf<'Bad.far ends at unknown kind Nowhere'>();
});

test('names in a declaration are names of its fields', () => {
  // @ts-expect-error: a key that is no field
  entity('X', { ...base, keys: ['nme'] });
  // @ts-expect-error: a title that is no field
  entity('X', { ...base, title: 'nme' });
  // @ts-expect-error: a title must be said
  entity('X', { plural: 'xs', doc: 'An x.', okta, fields });
  entity('X', {
    ...base,
    // @ts-expect-error: a count that is no field
    links: { users: many('User', { route: { ...route, count: 'sze' }, rel: 'HAS', doc: 'Users.' }) },
  });
});

test('names that a node uses itself are taken', () => {
  // @ts-expect-error: a field named id would hide Okta's id
  entity('X', { ...base, fields: { ...fields, id: text('id', 'An id.') } });
  // @ts-expect-error: a field named firstSeen would hide when the mirror first saw the node
  entity('X', { ...base, fields: { ...fields, firstSeen: time('created', 'When.') } });
  // @ts-expect-error: a link named self would hide where a contained node was found
  entity('X', { ...base, links: { self: one('User', { from: 'id', rel: 'IS', doc: 'Itself.' }) } });
  // @ts-expect-error: a link named kind would hide the kind
  entity('X', { ...base, links: { kind: one('User', { from: 'id', rel: 'IS', doc: 'A kind.' }) } });
});

test('everything has a doc', () => {
  // @ts-expect-error: a field without doc
  text('name');
  // @ts-expect-error: an empty doc
  text('name', '');
  // @ts-expect-error: an empty doc
  texts('names', '');
  // @ts-expect-error: an empty doc
  choice('color', ['RED'], '');
  // @ts-expect-error: a link without doc
  one('User', { from: 'id', rel: 'IS' });
  // @ts-expect-error: an inverse without doc
  one('User', { from: 'id', rel: 'IS', doc: 'It.', inverse: { name: 'xs' } });
  // @ts-expect-error: a kind without doc
  entity('X', { plural: 'xs', okta, title: 'name', fields });
});

test('a misspelt property is found', () => {
  // @ts-expect-error: arow
  one('User', { from: 'id', rel: 'IS', doc: 'It.', arow: 'in' });
  // @ts-expect-error: an arrow points in or out
  one('User', { from: 'id', rel: 'IS', doc: 'It.', arrow: 'both' });
  // @ts-expect-error: pagesize
  many('User', { route: { ...route, pagesize: 5 }, rel: 'HAS', doc: 'Users.' });
  // @ts-expect-error: a link within the record says where the ids stand
  within('User', { from: 'users', rel: 'HAS', doc: 'Users.' });
  // @ts-expect-error: a text that mentions ids says how they look
  mentioned('User', { from: 'text', rel: 'NAMES', doc: 'Users.' });
  // @ts-expect-error: a derived link is not read from anywhere
  derived('User', { rel: 'HAS', doc: 'Users.', from: 'users' });
  // @ts-expect-error: lables
  entity('X', { ...base, lables: 'X' });
});

test('what reading needs is told in Okta’s form', () => {
  // @ts-expect-error: a scope that could write
  entity('X', { ...base, okta: { ...okta, scope: 'okta.x.manage' } });
  // @ts-expect-error: a way to read by id that is none
  entity('X', { ...base, okta: { ...okta, byIds: 'guess' } });
  // @ts-expect-error: a contained kind says that it has no list
  entity('X', { ...base, okta: { get: null, pageSize: 0, scope: 'okta.x.read', byIds: 'get' } });
  // @ts-expect-error: a preset that is none
  entity('X', { ...base, okta: { ...okta, preset: 'all' } });
  // @ts-expect-error: an admin role that Okta does not have
  entity('X', { ...base, okta: { ...okta, role: 'ROOT' } });
  // @ts-expect-error: an operator that Okta does not have
  entity('X', { ...base, okta: { ...okta, queries: [{ param: 'search', fields: ['id'], ops: ['ne'] }] } });
});

test('absent is not undefined', () => {
  // @ts-expect-error: leave a comparison out instead of giving undefined
  const filter: Filter = { fields: { name: { eq: undefined } } };
  // @ts-expect-error: leave the label out instead of giving undefined
  entity('X', { ...base, label: undefined });
  expectTypeOf(filter).toEqualTypeOf<Filter>();
});
