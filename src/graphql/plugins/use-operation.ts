import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { SourceName } from '../../ports/source.ts';
import type { Context } from '../builder.ts';
import { Operation } from '../operation.ts';
import { namedSource } from '../sourceDirective.ts';
import type { Sources } from '../sources.ts';

interface Options {
  sources: Sources;
  defaultSource: SourceName;
  callBudget: number;
}

/** Opens the reads of each operation at the source it names, and tells in `extensions.source` what they cost. */
export function useOperation({ sources, defaultSource, callBudget }: Options): Plugin<Context> {
  return {
    onExecute({ args, extendContext }) {
      const definition = getOperationAST(args.document, args.operationName);
      if (definition === null || definition === undefined) return undefined; // the executor says what is wrong
      const from = namedSource(args.schema, definition, args.variableValues ?? {}) ?? defaultSource;
      const operation = new Operation({ from, callBudget, sources });
      extendContext({ operation });
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result)) return; // refused before it read anything
          setResult({ ...result, extensions: { ...result.extensions, source: operation.origin() } });
        },
      };
    },
  };
}
