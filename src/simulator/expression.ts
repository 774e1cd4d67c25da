/** An expression of Okta's `search` and `filter` languages. */
export type Expression =
  | { op: 'and' | 'or'; parts: readonly Expression[] }
  | { op: 'not'; part: Expression }
  | { [Op in Comparator]: { op: Op; attribute: string; value: Literal } }[Comparator]
  | { op: 'pr'; attribute: string };

type Comparator = 'eq' | 'ne' | 'sw' | 'ew' | 'co' | 'gt' | 'ge' | 'lt' | 'le';
export type Literal = string | number | boolean | null;

const comparators: ReadonlySet<string> = new Set(['eq', 'ne', 'sw', 'ew', 'co', 'gt', 'ge', 'lt', 'le']);

type Token = { kind: 'word' | 'string' | '(' | ')'; text: string };

/** Parses an expression; null where it is none. `and` binds before `or`. Words of the language take any case. */
export function parseExpression(text: string): Expression | null {
  const tokens = tokenize(text);
  if (tokens === null) return null;
  let at = 0;
  const isWord = (word: string) => tokens[at]?.kind === 'word' && tokens[at]?.text.toLowerCase() === word;

  function chain(op: 'and' | 'or', part: () => Expression | null): Expression | null {
    const parts: Expression[] = [];
    do {
      if (parts.length > 0) at++;
      const next = part();
      if (next === null) return null;
      parts.push(next);
    } while (isWord(op));
    return parts.length === 1 ? (parts[0] as Expression) : { op, parts };
  }
  const anyOf = (): Expression | null => chain('or', allOf);
  const allOf = (): Expression | null => chain('and', atom);

  function atom(): Expression | null {
    if (isWord('not') && tokens?.[at + 1]?.kind === '(') {
      at++;
      const part = atom();
      return part === null ? null : { op: 'not', part };
    }
    const token = tokens?.[at++];
    if (token?.kind === '(') {
      const inner = anyOf();
      return tokens?.[at++]?.kind === ')' ? inner : null;
    }
    const op = tokens?.[at++];
    if (token?.kind !== 'word' || op?.kind !== 'word') return null;
    const name = op.text.toLowerCase();
    if (name === 'pr') return { op: 'pr', attribute: token.text };
    const value = literal(tokens?.[at++]);
    if (!comparators.has(name) || value === undefined) return null;
    return { op: name, attribute: token.text, value } as Expression; // `name` is a comparator
  }

  const whole = anyOf();
  return at === tokens.length ? whole : null;
}

function literal(token: Token | undefined): Literal | undefined {
  if (token?.kind === 'string') return token.text;
  if (token?.kind !== 'word') return undefined;
  const words: Readonly<Record<string, Literal>> = { true: true, false: false, null: null };
  if (Object.hasOwn(words, token.text)) return words[token.text];
  return /^-?\d+(\.\d+)?$/.test(token.text) ? Number(token.text) : undefined;
}

const pattern = /\s*(?:(?<string>"(?:[^"\\]|\\["\\])*")|(?<bracket>[()])|(?<word>[A-Za-z0-9_.$:-]+))/y;

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < end) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return null;
    if (groups.bracket !== undefined) tokens.push({ kind: groups.bracket as '(' | ')', text: groups.bracket });
    else if (groups.word !== undefined) tokens.push({ kind: 'word', text: groups.word });
    else if (groups.string !== undefined) tokens.push({ kind: 'string', text: unquote(groups.string) });
  }
  return tokens;
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
