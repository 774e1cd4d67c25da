import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  Kind as Syntax,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { isCompilable } from '../compilable.ts';

type Run = (args: ExecutionArgs) => Result;
type Result = ExecutionResult | Promise<ExecutionResult>;

/** Runs operations as compiled code, from the second time on: most texts that a person types run once. */
export function useJit(): Plugin {
  // Keyed by operations of Yoga's parsed documents, of which it keeps a bounded number.
  const compiled = new WeakMap<OperationDefinitionNode, Run>();
  const seen = new WeakSet<OperationDefinitionNode>();
  const run: Run = (args) => {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation === null || operation === undefined) return execute(args); // which says what is wrong
    if (!seen.has(operation)) {
      seen.add(operation);
      return execute(args);
    }
    let known = compiled.get(operation);
    if (known === undefined) {
      known = compile(args, operation) ?? execute;
      compiled.set(operation, known);
    }
    return known(args);
  };
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(run);
    },
  };
}

/** The operation as code; null where it cannot, or must not, be compiled. */
function compile({ schema, document, operationName }: ExecutionArgs, operation: OperationDefinitionNode): Run | null {
  if (!isCompilable(document)) return null;
  const query = compileQuery(withCoerced(schema), withoutInputTypes(document), operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(query)) return null;
  return ({ rootValue, contextValue, variableValues }) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
    if (errors !== undefined) return { errors };
    const result = query.query(rootValue, contextValue, coerced);
    return result instanceof Promise ? result.then((done) => located(done, document)) : located(result, document);
  };
}

/** The type of variables that graphql has coerced already. */
const Coerced = new GraphQLScalarType({ name: 'Coerced' });

/** The schema with one type more, which only the compiler sees. */
function withCoerced(schema: GraphQLSchema): GraphQLSchema {
  const getType = (name: string) => (name === Coerced.name ? Coerced : schema.getType(name));
  return Object.create(schema, { getType: { value: getType } });
}

/**
 * graphql-jit 0.8 unfolds the type of a variable into code, which never ends where an input type holds itself,
 * as filters do. It need not know: graphql itself has coerced the values.
 */
function withoutInputTypes(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition({ kind, variable }): VariableDefinitionNode {
      const name = { kind: Syntax.NAME, value: Coerced.name } as const;
      return { kind, variable, type: { kind: Syntax.NAMED_TYPE, name } };
    },
  });
}

/** Gives errors of compiled code the form of graphql's own, which Yoga needs to print their locations. */
function located(result: ExecutionResult, { loc }: DocumentNode): ExecutionResult {
  if (result.errors === undefined || loc === undefined) return result;
  const starts = lineStarts(loc.source.body);
  const errors = result.errors.map((error) => {
    if (error.nodes !== undefined || error.locations === undefined) return error;
    const positions = error.locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
    const { message, path = null, originalError = null, extensions } = error;
    return new GraphQLError(message, { source: loc.source, positions, path, originalError, extensions });
  });
  return { ...result, errors };
}

/** Where each line of a text begins. */
function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\n\r]/g), (end) => end.index + end[0].length)];
}
