import { OktaGraphError } from '../errors.ts';
import { type Column, type Header, type Parameter, type ParameterType, parameterTypes } from './savedQuery.ts';
import { isOfType } from './values.ts';

/** Parameters of a query that okta-graph fills in, and words that a request needs for itself. */
const reserved = ['org', 'format'];

/**
 * Reads the header of `file`: the comments that it begins with, an entry a line. A line that is indented further goes on
 * with the entry above it. Whatever is not exactly a header is refused with its line.
 */
export function parseHeader(file: string, text: string, mark: '//' | '#'): Header {
  const entries = readEntries(file, text, mark);
  const header: Header = {
    title: theOne(file, entries, 'title'),
    answers: theOne(file, entries, 'answers'),
    cannotTell: theOne(file, entries, 'cannot tell'),
    parameters: every(entries, 'parameter').map((entry) => readParameter(file, entry)),
    columns: every(entries, 'column').map((entry) => readColumn(file, entry)),
    needs: theOne(file, entries, 'needs').split(', '),
  };
  checkNames(file, text, header);
  return header;
}

interface Entry {
  line: number;
  word: string;
  /** What stands behind the word. */
  rest: string;
}

const words = ['title', 'answers', 'cannot tell', 'parameter', 'column', 'needs'];

function readEntries(file: string, text: string, mark: string): Entry[] {
  return foldLines(text, mark).map(({ line, comment }) => {
    const word = words.find((known) => comment.startsWith(known));
    if (word === undefined) throw broken(file, line, `"${comment}" begins with none of ${words.join(', ')}`);
    return { line, word, rest: comment.slice(word.length) };
  });
}

/** The comments that the text begins with, without their marks; a line that is indented further joins the one above. */
function foldLines(text: string, mark: string): { line: number; comment: string }[] {
  const folded: { line: number; comment: string }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (!raw.startsWith(mark)) break;
    const comment = raw.slice(mark.length);
    const last = folded.at(-1);
    if (comment.startsWith('   ') && last !== undefined) last.comment += ` ${comment.trim()}`;
    else folded.push({ line: index + 1, comment: comment.trim() });
  }
  return folded;
}

const every = (entries: readonly Entry[], word: string) => entries.filter((entry) => entry.word === word);

function theOne(file: string, entries: readonly Entry[], word: string): string {
  const [first, second] = every(entries, word);
  if (first === undefined) throw broken(file, 1, `the header has no "${word}: "`);
  if (second !== undefined) throw broken(file, second.line, `"${word}" stands there twice`);
  const [, doc] = /^: (.+)$/.exec(first.rest) ?? [];
  if (doc === undefined) throw broken(file, first.line, `"${word}${first.rest}" is not "${word}: <text>"`);
  return doc;
}

function readColumn(file: string, { line, rest }: Entry): Column {
  const [, name, doc] = /^ (\w+): (.+)$/.exec(rest) ?? [];
  if (name !== undefined && doc !== undefined) return { name, doc };
  throw broken(file, line, `"column${rest}" is not "column <name>: <text>"`);
}

/** `parameter days (whole, default 90): …`, or without a default where it must be given. */
function readParameter(file: string, { line, rest }: Entry): Parameter {
  const [, name, type, json, doc] = /^ (\w+) \((\w+)(?:, default (.+?))?\): (.+)$/.exec(rest) ?? [];
  if (name === undefined || doc === undefined || !isType(type)) {
    const types = parameterTypes.join(', ');
    throw broken(file, line, `"parameter${rest}" is not "parameter <name> (<${types}>, default <json>): <text>"`);
  }
  const fallback = json === undefined ? null : readJson(file, line, json);
  if (fallback !== null && !isOfType(fallback, type)) throw broken(file, line, `the default ${json} is no ${type}`);
  return { name, type, doc, isRequired: json === undefined, fallback };
}

const isType = (word: string | undefined): word is ParameterType => parameterTypes.some((type) => type === word);

function readJson(file: string, line: number, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw broken(file, line, `the default ${json} is not JSON`);
  }
}

/** Every name once, and every parameter of the header in the query and the other way round. */
function checkNames(file: string, text: string, { parameters, columns }: Header): void {
  for (const names of [parameters, columns].map((list) => list.map(({ name }) => name))) {
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw broken(file, 1, `"${twice}" stands there twice`);
  }
  const declared = parameters.map(({ name }) => name);
  const taken = declared.find((name) => reserved.includes(name));
  if (taken !== undefined) throw broken(file, 1, `a parameter can't be called ${taken}`);
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
  const idle = declared.find((name) => !used.has(name));
  if (idle !== undefined) throw broken(file, 1, `the query has no $${idle}`);
  const unknown = [...used].find((name) => name !== 'org' && !declared.includes(name));
  if (unknown !== undefined) throw broken(file, 1, `$${unknown} is no parameter of the header`);
}

const broken = (file: string, line: number, reason: string) =>
  new OktaGraphError('INTERNAL', `The header of ${file} is broken at line ${line}: ${reason}.`, { line });
