import { readingFunctions, readingProcedures, readingRules, ruleNames, wayOut } from './grammar.ts';
import { parse, type Syntax } from './parser.ts';

/** What the guard says of a text. */
export type Verdict =
  | { isAllowed: true; procedures: readonly string[] }
  | { isAllowed: false; code: 'CYPHER_REFUSED' | 'CYPHER_INVALID'; message: string; line: number; column: number };

/** Judges a text by its parse tree: only what is known to read is allowed. */
export function judge(text: string): Verdict {
  const unicode = /\\u/i.exec(text);
  if (unicode !== null) return refuse('A unicode escape', placeOf(text, unicode.index), 'Write the character itself.');
  const depth = tooDeep(text);
  if (depth !== null) return refuse(`Nesting deeper than ${MAX_DEPTH} brackets`, placeOf(text, depth), wayOut);
  const statements = parse(text);
  const filled = statements.filter((statement) => !statement.isEmpty);
  const [first] = filled;
  if (first === undefined) return { ...placeOf(text, 0), isAllowed: false, code: 'CYPHER_INVALID', message: EMPTY };
  const broken = statements.slice(0, statements.lastIndexOf(first) + 1).find(({ error }) => error !== null);
  if (broken?.error) {
    const { message, line, column } = broken.error;
    return invalid(message, { line, column });
  }
  const refused = filled.map(({ tree }) => findRefused(tree)).find((found) => found !== null);
  if (refused) return refused;
  const [, second] = filled;
  if (second !== undefined) return refuse('A second statement', second.tree, 'Send one statement at a time.');
  return { isAllowed: true, procedures: proceduresOf(first.tree) };
}

// The parser's time grows with the cube of the depth: 190 brackets in 900 letters take 10 s, 60 take 1 s.
const MAX_DEPTH = 60;

const EMPTY = 'The query is empty. Write one that reads, such as MATCH (u:OktaUser) RETURN u.login LIMIT 10.';

interface Place {
  line: number;
  column: number;
}

function refuse(what: string, { line, column }: Place, advice: string): Verdict {
  const message = `${what} at line ${line}, column ${column} is refused. ${advice}`;
  return { isAllowed: false, code: 'CYPHER_REFUSED', message, line, column };
}

function invalid(what: string, { line, column }: Place): Verdict {
  const message = `The query is not Cypher: ${what} at line ${line}, column ${column}.`;
  return { isAllowed: false, code: 'CYPHER_INVALID', message, line, column };
}

function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where the brackets nest too deep for the parser; null where they do not. Quoted ones count too. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] as string;
    if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return null;
}

function findRefused(tree: Syntax): Verdict | null {
  if (tree.rule === null) return null;
  if (!readingRules.has(tree.rule)) return refuse(nameOf(tree), tree, wayOut);
  if (tree.rule === 'functionName' && !readingFunctions.has(dotted(tree))) {
    return refuse(`The function ${dotted(tree)}`, tree, 'Queries may only call functions that read.');
  }
  if (tree.rule === 'procedureName' && !readingProcedures.has(dotted(tree))) {
    return refuse(`CALL ${dotted(tree)}`, tree, `The only procedures are ${[...readingProcedures].join(', ')}.`);
  }
  for (const child of tree.children) {
    const found = findRefused(child);
    if (found !== null) return found;
  }
  return null;
}

function nameOf({ rule, word }: Syntax): string {
  const name = ruleNames[rule ?? ''];
  if (name !== undefined) return name;
  return /^\p{L}+$/u.test(word) ? word.toUpperCase() : `The ${(rule ?? '').replace(/[A-Z]/g, ' $&').toLowerCase()}`;
}

function proceduresOf(tree: Syntax): string[] {
  return tree.rule === 'procedureName' ? [dotted(tree)] : tree.children.flatMap(proceduresOf);
}

/** A dotted name as it means, in lower case: `` `apoc`.Load `` is `apoc.load`. */
function dotted(tree: Syntax): string {
  return words(tree)
    .map((word) => (word.startsWith('`') ? word.slice(1, -1).replaceAll('``', '`') : word))
    .join('')
    .toLowerCase();
}

function words(tree: Syntax): string[] {
  return tree.rule === null ? [tree.word] : tree.children.flatMap(words);
}
