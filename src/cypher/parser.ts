import { CypherLanguageService } from '@neo4j-cypher/language-support';

/** A node of the parse tree: a rule of the official grammar with its children, or one word of the text. */
export interface Syntax {
  /** Name of the rule; null for a word. */
  rule: string | null;
  /** The word itself, or the first word of the rule. */
  word: string;
  line: number;
  column: number;
  children: readonly Syntax[];
}

interface Fault {
  message: string;
  line: number;
  column: number;
}

/** One statement of a text. */
export interface Statement {
  tree: Syntax;
  error: Fault | null;
  isEmpty: boolean;
}

/** Parses a text by the grammar of Neo4j. Heavy to load (0.7 s, 120 MB): import it where it can be killed. */
export function parse(text: string): Statement[] {
  return service.parse(text).statementsParsing.map((parsed) => ({
    tree: syntax(parsed.ctx, parsed.parser.ruleNames),
    // Its own list of errors leaves out what looks unfinished, such as an open quote: the parser's count does not.
    error: parsed.parser.numberOfSyntaxErrors + parsed.syntaxErrors.length === 0 ? null : describeError(parsed),
    isEmpty: parsed.tokens.every(({ type, channel }) => type === END || channel !== 0),
  }));
}

const END = -1; // antlr4's token type for the end of the text

interface Token {
  type: number;
  channel: number;
  text: string;
  line: number;
  /** 0-based. */
  column: number;
}

interface Context {
  ruleIndex?: number;
  children?: Context[] | null;
  start?: Token | null;
  symbol?: Token;
}

interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

interface ParsedStatement {
  parser: { ruleNames: string[]; numberOfSyntaxErrors: number };
  tokens: Token[];
  ctx: Context;
  syntaxErrors: Diagnostic[];
  errorTracker: { caughtExceptions: Map<unknown, { offendingToken: Token | null }> };
}

// `parse` is private in the types of the pinned version, and the only way to a tree that covers the whole text with
// places: `getDebugTree` tells no places, and stops in silence at the first word that fits no clause.
const service = new CypherLanguageService({ consoleCommandsEnabled: false }) as unknown as {
  parse(text: string): { statementsParsing: ParsedStatement[] };
};

function syntax(context: Context, ruleNames: readonly string[]): Syntax {
  const token = context.symbol ?? context.start;
  return {
    rule: context.ruleIndex === undefined ? null : (ruleNames[context.ruleIndex] ?? 'unknown'),
    word: token?.text ?? '',
    line: token?.line ?? 1,
    column: (token?.column ?? 0) + 1,
    children: (context.children ?? []).map((child) => syntax(child, ruleNames)),
  };
}

function describeError({ syntaxErrors: [known], errorTracker, ctx }: ParsedStatement): Fault {
  if (known !== undefined) {
    const { line, character } = known.range.start;
    return { message: known.message.replace(/\.$/, ''), line: line + 1, column: character + 1 };
  }
  const [caught] = errorTracker.caughtExceptions.values();
  const token = caught?.offendingToken ?? firstError(ctx);
  if (token === null) return { message: 'unreadable text', line: 1, column: 1 };
  return { message: describeToken(token), line: token.line, column: token.column + 1 };
}

function describeToken({ type, text }: Token): string {
  if (type === END) return 'unexpected end';
  return /^['"`]$/.test(text) ? `${text} that is never closed` : `unexpected '${text}'`;
}

function firstError(context: Context): Token | null {
  if (context.constructor.name === 'ErrorNode') return context.symbol ?? null;
  for (const child of context.children ?? []) {
    const found = firstError(child);
    if (found !== null) return found;
  }
  return null;
}
