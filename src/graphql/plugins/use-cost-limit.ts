import { type FragmentDefinitionNode, getOperationAST, getVariableValues, Kind as Syntax } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { estimateNodes } from '../cost.ts';
import { refusal } from '../errors.ts';

/** Refuses operations that may have to read more than `maxNodes` nodes, before anything is read. */
export function useCostLimit(maxNodes: number): Plugin {
  return {
    onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined) return;
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
      if (coerced === undefined) return; // the executor says what is wrong
      const fragments: Record<string, FragmentDefinitionNode> = {};
      for (const part of document.definitions) {
        if (part.kind === Syntax.FRAGMENT_DEFINITION) fragments[part.name.value] = part;
      }
      const nodes = estimateNodes({ schema, operation, fragments, variables: coerced });
      if (nodes <= maxNodes) return;
      const message = `The query may have to read ${nodes} nodes; ${maxNodes} are allowed. Ask for smaller pages with first.`;
      setResultAndStopExecution({ errors: [refusal('COST_LIMIT', message)] });
    },
  };
}
