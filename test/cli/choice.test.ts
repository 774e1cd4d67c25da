import { describe, expect, test } from 'vitest';
import { choiceFrom, scopesFor } from '../../src/cli/choice.ts';
import { loadConfig } from '../../src/config.ts';
import { isKindChosen, isLinkChosen, perNearEnds, reachOf } from '../../src/model/choice.ts';
import { containers, describe as declarationOf, ends, kinds } from '../../src/model/index.ts';

const load = (flags: Record<string, string>, env: Record<string, string> = {}) =>
  choiceFrom(loadConfig({ env, cwd: '/nowhere', home: '/nowhere', flags }).values);
const chosen = (flags: Record<string, string>) => kinds.filter((kind) => isKindChosen(kind, load(flags)));
const members = ends('Group').members!;
const [perUser] = perNearEnds();

describe('what a sync reads', () => {
  test('is the preset standard unless somebody says otherwise', () => {
    expect(load({})).toEqual({ preset: 'standard', names: [], reach: {} });
    expect(load({}, { OKTA_GRAPH_KINDS: 'core' })).toMatchObject({ preset: 'core' });
    expect(load({ kinds: 'everything' }, { OKTA_GRAPH_KINDS: 'core' })).toMatchObject({ preset: 'everything' });
  });

  test.each(['core,everything', 'everything core', 'core, everything,standard'])('of "%s" is the largest', (kinds) => {
    expect(load({ kinds })).toMatchObject({ preset: 'everything', names: [] });
  });

  test('is not what is taken away by name, which alone means the usual preset', () => {
    const without = chosen({ kinds: 'standard,-role,-NetworkZone' });
    expect(without).toEqual(chosen({ kinds: 'standard' }).filter((kind) => !['Role', 'NetworkZone'].includes(kind)));
    expect(chosen({ kinds: '-Role,-NetworkZone' })).toEqual(without);
    expect(isLinkChosen(members, load({ kinds: 'core,-Group.members' }))).toBe(false);
    expect(() => load({ kinds: 'standard,-Rolle' })).toThrow('"Rolle" is no kind or link. Did you mean Role?');
  });

  test('without a preset is what is named, in any case of letters', () => {
    expect(chosen({ kinds: 'networkzone' })).toEqual(['NetworkZone']);
    expect(isLinkChosen(members, load({ kinds: 'NetworkZone' }))).toBe(false);
  });

  test('brings with a link the kinds it joins, and with a contained kind what may hold it', () => {
    expect(chosen({ kinds: 'Group.members' })).toEqual(['Group', 'User']);
    expect(isLinkChosen(members, load({ kinds: 'Group.members' }))).toBe(true);
    const holders = containers('PolicyRule').map(({ kind }) => kind);
    expect(chosen({ kinds: 'PolicyRule' })).toEqual(expect.arrayContaining(['PolicyRule', ...holders]));
  });
});

describe('links that cost a call for each user', () => {
  test('are as they are declared unless somebody says otherwise', () => {
    const choice = load({});
    for (const end of perNearEnds()) expect(reachOf(end, choice)).toBe(end.route?.perNear?.reach);
  });

  test.each(['off', 'admins', 'all'] as const)('are all %s by one word', (reach) => {
    const choice = load({ 'per-user': reach });
    for (const end of perNearEnds()) {
      expect([end.id, reachOf(end, choice), isLinkChosen(end, choice)]).toEqual([end.id, reach, reach !== 'off']);
    }
  });

  test('are set one by one, which counts more than one word for all', () => {
    const choice = load({ 'per-user': `${perUser!.id}=all, off` });
    for (const end of perNearEnds()) expect(reachOf(end, choice)).toBe(end.id === perUser!.id ? 'all' : 'off');
  });
});

describe('a word that is none names the key, where it came from and the nearest', () => {
  const refused: [string, Record<string, string>, RegExp][] = [
    [
      'a kind',
      { kinds: 'standard,Groop' },
      /^sync\.kinds.* \(flag --kinds\): "Groop" is no kind or link\. Did you mean Group\?$/,
    ],
    ['a link', { kinds: 'Group.member' }, /Did you mean Group\.members\?/],
    ['nothing like any', { kinds: 'Zzzzzzzzzz' }, /There are: core, standard, everything, .*Group\.members/],
    ['nothing', { kinds: ' , ' }, /sync\.kinds .*must not be empty/],
    ['a reach', { 'per-user': 'some' }, /sync\.perUser \(flag --per-user\): "some" is not off, admins or all/],
    [
      'a link that costs no call for each user',
      { 'per-user': 'Group.members=all' },
      /"Group\.members" is no link that costs/,
    ],
  ];
  test.each(refused)('%s', (_, flags, message) => {
    expect(() => load(flags)).toThrow(
      expect.objectContaining({ code: 'SETTINGS', message: expect.stringMatching(message) }),
    );
  });
});

describe('the scopes', () => {
  test('are those of the chosen kinds alone', () => {
    expect(scopesFor(load({ kinds: 'NetworkZone' }))).toEqual(['okta.networkZones.read']);
    const all = kinds.flatMap((kind) => declarationOf(kind).okta?.scope ?? []);
    expect(scopesFor(load({ kinds: 'everything' }))).toEqual([...new Set(all)].sort());
  });

  test('hold the one that tells who is an administrator, where only they are asked', () => {
    for (const { id } of perNearEnds()) {
      expect(scopesFor(load({ kinds: 'NetworkZone', 'per-user': `${id}=admins` }))).toContain('okta.roles.read');
    }
  });
});
