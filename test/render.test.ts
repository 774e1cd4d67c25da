import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { describe as declarationOf, isListed, kinds, ownEnds } from '../src/model/index.ts';
import { renderModelPage } from '../src/render/modelPage.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const page = renderModelPage();

/** The section of a heading, to the next one of its level. */
function section(heading: string): string {
  const level = heading.split(' ', 1)[0] as string;
  const from = page.indexOf(`\n${heading}\n`);
  expect(from, heading).toBeGreaterThan(0);
  const to = page.indexOf(`\n${level} `, from + 2);
  return page.slice(from, to < 0 ? undefined : to);
}

describe('the model page', () => {
  test.each(kinds)('says of %s where it comes from, what that takes and what it costs', (kind) => {
    const { okta } = declarationOf(kind);
    const text = section(`## ${kind}`);
    if (okta === null) return expect(text).toContain('Okta does not have it');
    expect(text).toContain(okta.scope);
    expect(text).toMatch(/A sync reads it from the preset `\w+` on\. Calls of its own: /);
    expect(text).toContain(isListed(kind) ? `GET ${okta.list}` : 'Okta has no list of all: it comes with [');
    expect(text.includes('Calls of its own: none')).toBe(!isListed(kind));
  });

  test.each(kinds.flatMap(ownEnds).filter(({ route }) => route !== null))('prices $id', ({ id }) => {
    expect(section(`### ${id}`)).toMatch(/Costs one call for each /);
  });

  test('says which links cost a call for each user, and what to set', () => {
    expect(section('### User.factors')).toContain('one call for each User; left out unless the setting `sync.perUser`');
  });

  test('lists every kind by its preset, and every scope with its role', () => {
    const presets = section('## What a sync reads');
    const scopes = section('## What reading takes');
    for (const kind of kinds.filter((one) => declarationOf(one).okta !== null)) {
      expect(presets).toContain(`| [${kind}](#`);
      expect(scopes).toContain(declarationOf(kind).okta?.scope);
    }
    expect(scopes).toMatch(/`okta\.roles\.read` \|.*\| Super Administrator \|/);
  });
});

describe('the vocabulary in docs/architecture.md', () => {
  const doc = read('docs/architecture.md');
  const words = (file: string, name: string): string[] => {
    const source = ts.createSourceFile(file, read(`src/model/${file}`), ts.ScriptTarget.ESNext, true);
    const found = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
    expect(found, `${name} in ${file}`).toBeDefined();
    return (found as ts.InterfaceDeclaration).members.map((member) => member.name?.getText(source) ?? '');
  };
  const told: [string, string, string][] = [
    ['define.ts', 'Okta', 'okta.'],
    ['define.ts', 'Spec', ''],
    ['link.ts', 'Route', 'route.'],
    ['link.ts', 'Link', ''],
  ];

  test.each(told)('has every word of %s: %s', (file, name, prefix) => {
    const missing = words(file, name).filter((word) => !doc.includes(`\`${prefix}${word}\``));
    expect(missing).toEqual([]);
  });

  test('has every way to declare a field and a link', () => {
    const exported = ['field.ts', 'link.ts'].flatMap((file) =>
      [...read(`src/model/${file}`).matchAll(/^export (?:const|function) (\w+)/gm)].map((found) => found[1] ?? ''),
    );
    expect(exported.length).toBeGreaterThan(10);
    expect(exported.filter((word) => !doc.includes(`\`${word}\``))).toEqual([]);
  });

  test('names kinds and links that exist', () => {
    const vocabulary = doc.slice(doc.indexOf('## The vocabulary'));
    const links = kinds.flatMap((kind) => ownEnds(kind).map(({ id }) => id));
    const known = new Set<string>([...kinds, ...links, 'Group.apps', 'User.groups']);
    const examples = [...vocabulary.matchAll(/`([A-Z][A-Za-z]+(?:\.[a-zA-Z]+)?)`/g)].map((found) => found[1] ?? '');
    expect(examples.filter((name) => !known.has(name))).toEqual([]);
  });
});
