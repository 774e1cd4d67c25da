import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, GraphQLError, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';

type Run = CompiledQuery['query'];
type Result = ExecutionResult | Promise<ExecutionResult>;

/** Runs operations as compiled code, from the second time on: most texts that a person types run once. */
export function useJit(): Plugin {
  // Keyed by Yoga's parsed documents, of which it keeps a bounded number.
  const compiled = new WeakMap<DocumentNode, Map<string, Run | null>>();
  const run = (args: ExecutionArgs): Result => {
    const byName = compiled.get(args.document);
    if (byName === undefined) {
      compiled.set(args.document, new Map());
      return execute(args);
    }
    const name = args.operationName ?? '';
    let query = byName.get(name);
    if (query === undefined) {
      query = compile(args);
      byName.set(name, query);
    }
    if (query === null) return execute(args);
    const result = query(args.rootValue, args.contextValue, args.variableValues);
    return result instanceof Promise
      ? result.then((done) => located(done, args.document))
      : located(result, args.document);
  };
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(run);
    },
  };
}

/** The operation as code; null where it cannot, or must not, be compiled. */
function compile({ schema, document, operationName }: ExecutionArgs): Run | null {
  if (!isSafe(document)) return null;
  const query = compileQuery(schema, document, operationName ?? undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(query) ? query.query : null;
}

/**
 * graphql-jit 0.8 turns literals into code and takes texts with its own marks (`__MAGIC_DATE__…`) for expressions:
 * a query could run any code here. Such texts have no honest use; a response key `__proto__` would get lost.
 */
function isSafe(document: DocumentNode): boolean {
  let safe = true;
  visit(document, {
    StringValue({ value }) {
      if (value.includes('__MAGIC')) safe = false;
    },
    Field({ alias }) {
      if (alias?.value === '__proto__') safe = false;
    },
  });
  return safe;
}

/** Gives errors of compiled code the form of graphql's own, which Yoga needs to print their locations. */
function located(result: ExecutionResult, { loc }: DocumentNode): ExecutionResult {
  if (result.errors === undefined || loc === undefined) return result;
  const { source } = loc;
  const starts = lineStarts(source.body);
  const errors = result.errors.map((error) => {
    if (error.nodes !== undefined || error.locations === undefined) return error;
    const positions = error.locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
    const { message, path, originalError, extensions } = error;
    return new GraphQLError(message, { source, positions, path, originalError, extensions });
  });
  return { ...result, errors };
}

/** Where each line of a text begins. */
function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\n\r]/g), (end) => end.index + end[0].length)];
}
