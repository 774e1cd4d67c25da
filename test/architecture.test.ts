import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { kinds } from '../src/model/index.ts';

/** What each part of `src/` may import beside its own folder. `cli` joins everything; nothing imports it. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  nearest: [],
  model: ['errors'],
  ports: ['model'],
  okta: ['model', 'errors', 'ports'],
  graph: ['model', 'errors', 'ports'],
  ingest: ['model', 'errors', 'ports'],
  employees: ['model', 'errors', 'ports'],
  graphql: ['model', 'errors', 'ports'],
  cypher: ['model', 'errors', 'ports'],
  bi: ['model', 'errors', 'ports'],
  queries: ['model', 'errors', 'nearest', 'ports'],
  simulator: ['model', 'errors'],
  render: ['model', 'graph/cypher', 'graphql/schema'],
  settings: ['model', 'errors', 'nearest'],
  config: ['errors', 'settings'],
  cli: [
    ...[
      'bi',
      'config',
      'cypher',
      'employees',
      'errors',
      'graph',
      'graphql',
      'ingest',
      'model',
      'okta',
      'ports',
      'queries',
      'render',
    ],
    ...['settings', 'simulator'],
  ],
};

/** Layers whose code treats all kinds alike: what differs between kinds is in the declarations. */
const kindless = ['okta', 'graph', 'ingest', 'graphql', 'bi', 'cypher', 'queries', 'simulator', 'render'];

/** Files that are about certain kinds by their nature. */
const aboutKinds = [
  /^graphql\/extensions\/\w+\.ts$/, // named after their kind
  /^simulator\/kinds\/\w+\.ts$/, // named after their kind
  /^simulator\/company\w*\.ts$/, // what a company looks like: people, teams, apps, laptops
];

const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();
const sources = new Map(files.map((file) => [file, parse(file)]));

const part = (file: string) => file.replace(/\.ts$/, '').split('/')[0] ?? '';
const all = files.map((file) => [file, sources.get(file) as ts.SourceFile] as const);

describe('an import', () => {
  test.each(all)('of src/%s follows the arrows', (file, source) => {
    const from = part(file);
    expect(arrows, `${from} is no known part of src/`).toHaveProperty(from);
    const wrong = ownImports(file, source).filter(({ target }) => {
      const isOwn = part(target) === from;
      return !isOwn && !(arrows[from] ?? []).some((allowed) => part(target) === allowed || target === `${allowed}.ts`);
    });
    expect(wrong.map(({ target }) => target)).toEqual([]);
  });

  test('of the model or the errors is of nothing outside this project', () => {
    const wrong = all
      .filter(([file]) => ['model', 'errors', 'ports'].includes(part(file)))
      .flatMap(([file, source]) =>
        imports(source)
          .filter(({ name }) => !name.startsWith('.'))
          .map(({ name }) => [file, name]),
      );
    expect(wrong).toEqual([]);
  });

  test('never leads back to its own file, save for types', () => {
    const graph = new Map(
      all.map(([file, source]) => [
        file,
        ownImports(file, source)
          .filter(({ isType }) => !isType)
          .map(({ target }) => target),
      ]),
    );
    expect(cycles(graph)).toEqual([]);
  });
});

describe('nothing in src/', () => {
  test('reads process.env but config.ts', () => {
    const readers = all.filter(([, source]) => some(source, isProcessEnv)).map(([file]) => file);
    expect(readers).toEqual(['config.ts']);
  });

  test('has a default export but commands, which are imported when asked for', () => {
    const those = all.filter(([, source]) => some(source, isDefaultExport)).map(([file]) => file);
    expect(those.filter((file) => !/^cli\/commands\/\w+\.ts$/.test(file))).toEqual([]);
  });

  test('passes on what another file exports', () => {
    const those = all.filter(([, source]) =>
      some(source, (node) => ts.isExportDeclaration(node) && !!node.moduleSpecifier),
    );
    expect(those.map(([file]) => file)).toEqual([]);
  });

  test('is longer than 300 lines, save for tables, which hold no code', () => {
    const isTable = (file: string) => file.split('/').includes('data');
    const long = all.map(([file, source]) => [file, lines(source)] as const).filter(([, count]) => count > 300);
    expect(long.filter(([file]) => !isTable(file))).toEqual([]);
    const coded = all.filter(([file, source]) => isTable(file) && some(source, (node) => ts.isFunctionLike(node)));
    expect(coded.map(([file]) => file)).toEqual([]);
  });

  test('names a kind where all kinds are treated alike', () => {
    const names = new Set<string>(kinds);
    const places = all
      .filter(([file]) => kindless.includes(part(file)) && !aboutKinds.some((pattern) => pattern.test(file)))
      .flatMap(([file, source]) =>
        collect(source, (node) => ts.isStringLiteralLike(node) && names.has(node.text)).map((node) => {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
          return `${file}:${line + 1} ${node.getText(source)}`;
        }),
      );
    expect(places).toEqual([]);
  });

  test('decides by a switch over kinds', () => {
    const names = new Set<string>(kinds);
    const isKindCase = (node: ts.Node) =>
      ts.isCaseClause(node) && ts.isStringLiteralLike(node.expression) && names.has(node.expression.text);
    expect(all.filter(([, source]) => some(source, isKindCase)).map(([file]) => file)).toEqual([]);
  });
});

describe('a kind', () => {
  const entities = all.filter(([file]) => file.startsWith('model/entities/'));

  test('has a file of its own', () => {
    const named = kinds.map((kind) => `model/entities/${kind.charAt(0).toLowerCase()}${kind.slice(1)}.ts`);
    expect(entities.map(([file]) => file)).toEqual(named.sort());
  });

  // Long lists stand beside it, in model/fields and model/links.
  test.each(entities)('src/%s has at most 60 lines', (_, source) => {
    expect(lines(source)).toBeLessThanOrEqual(60);
  });

  test('may keep its fields and links in files of its own, and nothing else is there', () => {
    const beside = all.filter(([file]) => /^model\/(fields|links)\//.test(file));
    const known = new Set(kinds.map((kind) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`));
    expect(beside.map(([file]) => file.replace(/^.*\/(\w+)\.ts$/, '$1')).filter((name) => !known.has(name))).toEqual(
      [],
    );
    expect(beside.filter(([, source]) => some(source, (node) => ts.isFunctionLike(node)))).toEqual([]);
  });

  test.each(entities)('src/%s is nothing but a declaration', (_, source) => {
    const statements = source.statements.filter((node) => !ts.isImportDeclaration(node));
    expect(statements.map((node) => node.kind)).toEqual([ts.SyntaxKind.VariableStatement]);
    expect(collect(source, (node) => ts.isFunctionLike(node))).toEqual([]);
  });
});

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ESNext, true);
}

interface Import {
  name: string;
  /** Gone at run time. */
  isType: boolean;
}

/** Static and dynamic imports alike. */
function imports(source: ts.SourceFile): Import[] {
  return collect(
    source,
    (node) => ts.isImportDeclaration(node) || ts.isImportTypeNode(node) || isDynamicImport(node),
  ).map((node) => {
    const isType = ts.isImportTypeNode(node) || (ts.isImportDeclaration(node) && isTypeOnly(node));
    const specifier = ts.isImportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node)
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
    return { name: specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : '', isType };
  });
}

/** Imports of our own files, as paths from `src/`. */
function ownImports(file: string, source: ts.SourceFile): { target: string; isType: boolean }[] {
  return imports(source)
    .filter(({ name }) => name.startsWith('.'))
    .map(({ name, isType }) => ({ target: join(dirname(file), name).split(sep).join('/'), isType }));
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

const isDynamicImport = (node: ts.Node) =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;

const isProcessEnv = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process';

const isDefaultExport = (node: ts.Node) =>
  (ts.isExportAssignment(node) && !node.isExportEquals) ||
  (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent));

function collect(node: ts.Node, test: (node: ts.Node) => boolean): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (at: ts.Node): void => {
    if (test(at)) found.push(at);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

const some = (node: ts.Node, test: (node: ts.Node) => boolean) => collect(node, test).length > 0;
const lines = (source: ts.SourceFile) => source.text.trimEnd().split('\n').length;

/** Circles of imports, each named by the file that a walk entered it at. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
