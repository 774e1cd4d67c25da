import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choosable,
  isKindChosen,
  isLinkChosen,
  perNearEnds,
  reachOf,
  usualChoice,
} from '../../src/model/choice.ts';
import { containers, describe as declared, ends, isListed, type Kind, kinds, ownEnds } from '../../src/model/index.ts';

const of = (preset: Choice['preset'], names: string[] = []): Choice => ({ preset, names, reach: {} });
const link = (kind: Kind, name: string) => {
  const end = ends(kind)[name];
  if (end === undefined) throw new Error(`${kind} has no link ${name}`);
  return end;
};

describe('a preset', () => {
  test('core reads who is where', () => {
    const chosen = kinds.filter((kind) => isKindChosen(kind, of('core')));
    expect(chosen).toEqual(['App', 'Device', 'Group', 'Org', 'User', 'UserType']);
  });

  test('standard leaves out what costs a call for each of very many', () => {
    const left = kinds.filter((kind) => declared(kind).okta !== null && !isKindChosen(kind, usualChoice));
    expect(left).toEqual(['AppCredential', 'AppFeature', 'AppGrant', 'Factor']);
  });

  test('everything reads every link of Okta', () => {
    const read = kinds.filter((kind) => declared(kind).okta !== null).flatMap(ownEnds);
    const left = read.filter((end) => declared(end.to).okta !== null && !isLinkChosen(end, of('everything')));
    expect(left.map(({ id }) => id)).toEqual([]);
    expect(perNearEnds().map((end) => reachOf(end, of('everything')))).toEqual(['all', 'all', 'all']);
  });

  // 10,000 users, 1,000 groups, 300 apps: but for the links that hold it together, no call for each of them.
  test('standard asks each of very many only for what a count or a field says it has', () => {
    const many: Kind[] = ['User', 'Group', 'App', 'Device'];
    const asked = many
      .flatMap(ownEnds)
      .filter((end) => end.route !== null && isLinkChosen(end, usualChoice))
      .filter(({ route }) => route?.count === undefined && route?.when === undefined)
      .map((end) => `${end.id} ${reachOf(end, usualChoice)}`);
    expect(asked).toEqual(['User.roleAssignments admins', 'App.users all', 'App.groups all']);
  });
});

describe('a name', () => {
  test('of a contained kind brings it with everything that contains it', () => {
    for (const kind of kinds.filter((kind) => declared(kind).okta !== null && !isListed(kind))) {
      const choice = of('standard', [kind]);
      expect(containers(kind).filter((end) => !isLinkChosen(end, choice))).toEqual([]);
    }
  });

  test('of a link brings it where both kinds are read', () => {
    expect(isLinkChosen(link('Group', 'owners'), usualChoice)).toBe(false);
    expect(isLinkChosen(link('Group', 'owners'), of('standard', ['Group.owners']))).toBe(true);
    expect(isLinkChosen(link('Group', 'owners'), of(null, ['Group.owners']))).toBe(false);
    expect(isLinkChosen(link('Group', 'owners'), of(null, ['Group', 'User', 'Group.owners']))).toBe(true);
  });

  test('without a preset is all that is read', () => {
    const chosen = kinds.filter((kind) => isKindChosen(kind, of(null, ['User', 'Group'])));
    expect(chosen).toEqual(['Group', 'User']);
    expect(isLinkChosen(link('Group', 'members'), of(null, ['User', 'Group']))).toBe(true);
    expect(isLinkChosen(link('App', 'users'), of(null, ['User', 'Group']))).toBe(false);
  });

  test('can be that of every kind and link of Okta, and of nothing else', () => {
    expect(choosable()).toEqual(expect.arrayContaining(['Factor', 'User.factors', 'Group.owners', 'App.publicKeys']));
    expect(choosable()).not.toContain('Employee');
    expect(choosable()).not.toContain('Employee.accounts');
  });
});

describe('a link that costs a call for each user', () => {
  test('reaches nobody, or administrators, until somebody chooses', () => {
    const reaches = perNearEnds().map((end) => [end.id, reachOf(end, usualChoice)]);
    expect(Object.fromEntries(reaches)).toEqual({
      'User.factors': 'off',
      'User.linkedUsers': 'off',
      'User.roleAssignments': 'admins',
    });
  });

  test('reaches administrators when it or what it brings is named', () => {
    const factors = link('User', 'factors');
    expect(reachOf(factors, of('standard', ['Factor']))).toBe('admins');
    expect(reachOf(factors, of('standard', ['User.factors']))).toBe('admins');
  });

  test('reaches whom the settings say', () => {
    const factors = link('User', 'factors');
    for (const reach of ['off', 'admins', 'all'] as const) {
      const choice: Choice = { preset: 'everything', names: [], reach: { 'User.factors': reach } };
      expect(reachOf(factors, choice)).toBe(reach);
      expect(isLinkChosen(factors, choice)).toBe(reach !== 'off');
    }
  });
});
