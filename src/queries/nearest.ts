/** ` Did you mean …?` for the known name that a wrong one is closest to; empty where none is close. */
export function nearest(wrong: string, known: readonly string[]): string {
  const [best] = known
    .map((name) => ({ name, distance: name.includes(wrong) ? 1 : distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined || wrong === '' || best.distance > Math.max(2, best.name.length / 3)) return '';
  return ` Did you mean ${best.name}?`;
}

/** Letters to insert, remove or replace until one text is the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + Number(letter !== other);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
