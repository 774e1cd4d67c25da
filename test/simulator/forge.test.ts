import { describe, expect, test } from 'vitest';
import { describe as declaration, kinds } from '../../src/model/index.ts';
import { readPath } from '../../src/model/path.ts';
import { forgeFacts, forgeRecord } from '../../src/simulator/forge.ts';
import { Random } from '../../src/simulator/random.ts';

const todayMs = Date.UTC(2026, 0, 1);

describe.each(kinds)('a forged %s', (kind) => {
  const { fields, links } = declaration(kind);
  const record = forgeRecord(kind, 'x1', new Random(3), todayMs);

  test('has a fitting value for every declared field', () => {
    for (const [name, field] of Object.entries(fields)) {
      const value = readPath(record, field.from[0] ?? '');
      const values = field.isList ? (value as unknown[]) : [value];
      expect(values.length, name).toBeGreaterThan(0);
      for (const item of values) expect(fits(field.kind, field.values, item), `${name} is ${item}`).toBe(true);
    }
    expect(record.id).toBe('x1');
  });

  test('has a fitting value for every fact that Okta tells', () => {
    for (const link of Object.values(links)) {
      const facts = forgeFacts(link, new Random(4), todayMs);
      for (const [name, field] of Object.entries(link.facts)) {
        if (field.from[0] === undefined) continue;
        const value = readPath(facts, field.from[0]);
        const items = field.isList ? (value as unknown[]) : [value];
        for (const item of items) expect(fits(field.kind, field.values, item), `${name} is ${item}`).toBe(true);
      }
    }
  });

  test('follows from the seed', () => {
    expect(forgeRecord(kind, 'x1', new Random(3), todayMs)).toEqual(record);
  });
});

function fits(kind: string, values: readonly string[], value: unknown): boolean {
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'whole') return Number.isInteger(value);
  if (kind === 'decimal') return typeof value === 'number';
  if (kind === 'time') return typeof value === 'string' && new Date(value).toISOString() === value;
  if (kind === 'choice' && values.length > 0) return values.includes(String(value));
  return typeof value === 'string' && value !== '';
}
