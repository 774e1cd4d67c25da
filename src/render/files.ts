import { renderSchema } from '../graphql/schema.ts';
import { renderGraphScript } from './graphScript.ts';
import { renderModelPage } from './modelPage.ts';

/** Every file of `schema/`, by name: all of it follows from the model. */
export function renderAll(): Record<string, string> {
  return { 'graph.cypher': renderGraphScript(), 'model.md': renderModelPage(), 'schema.graphql': renderSchema() };
}
