/** ` Did you mean …?` for the known name that a wrong one is nearest to; empty where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : ` Did you mean ${near}?`;
}

/** The known name that takes the fewest changes to become, or that holds the word; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const wrong = word.toLowerCase();
  const most = Math.max(2, Math.floor(wrong.length / 3)); // more than that is another word
  const ranked = known
    .map((name) => ({ name, changes: countChanges(wrong, name.toLowerCase()) }))
    .filter(({ name, changes }) => changes <= most || (wrong.length > 3 && name.toLowerCase().includes(wrong)))
    .sort((a, b) => a.changes - b.changes);
  return ranked[0]?.name ?? null;
}

/** Levenshtein's distance. */
function countChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [at, other] of [...to].entries()) {
      const [above = 0, before = 0, left = 0] = [row[at + 1], row[at], next[at]];
      next.push(Math.min(above + 1, left + 1, before + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
