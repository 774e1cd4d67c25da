import { renderModelPage } from './modelPage.ts';

/** Every file of `schema/`, by name: all of it follows from the model. */
export function renderAll(): Record<string, string> {
  return { 'model.md': renderModelPage() };
}
