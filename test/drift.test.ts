import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listTables } from '../src/bi/tables.ts';
import { renderAll } from '../src/render/files.ts';

const folder = new URL('../schema/', import.meta.url);
const rendered = renderAll();

test.each(Object.keys(rendered))('schema/%s is what the model says', async (name) => {
  const committed = await readFile(new URL(name, folder), 'utf8').catch(() => '');
  expect(committed, `schema/${name} is out of date: run npm run render`).toBe(rendered[name]);
});

test('schema/ holds nothing else', async () => {
  expect((await readdir(folder)).sort(), 'run npm run render, and remove what is left over').toEqual(
    Object.keys(rendered).sort(),
  );
});

test('model.md names every table', () => {
  for (const { name } of listTables()) expect(rendered['model.md']).toContain(`table \`${name}\``);
});

test('rendering twice gives the same', () => {
  expect(renderAll()).toEqual(rendered);
});
