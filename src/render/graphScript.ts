import { schemaStatements } from '../graph/cypher.ts';

/** The constraints and indexes of the mirror, as a script for `cypher-shell`. A sync makes them itself. */
export function renderGraphScript(): string {
  const intro = [
    '// The constraints and indexes of the mirror. Every sync makes those that are missing;',
    '// cypher-shell --file graph.cypher makes them beforehand. What they are about: model.md.',
  ];
  return `${[...intro, '', ...schemaStatements().map((statement) => `${statement};`)].join('\n')}\n`;
}
