import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError, ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from '../errors.ts';

/** What the text of a query may hold. */
export interface TextLimits {
  /** Levels of fields below each other. */
  depth: number;
  aliases: number;
  tokens: number;
  /** Of the text, with its comments: parsed texts are kept. */
  characters: number;
}

/** Refuses texts that are too deep, too long or too full of aliases, before anything is read. */
export function useTextLimits({ depth, aliases, tokens, characters }: TextLimits): Plugin {
  return {
    onParse({ params: { source } }) {
      const { length } = typeof source === 'string' ? source : source.body;
      if (length <= characters) return;
      const message = `The query has ${length} characters; ${characters} are allowed. Give values as variables.`;
      throw refusal('COST_LIMIT', message);
    },
    onPluginInit({ addPlugin }) {
      addPlugin(maxDepthPlugin({ n: depth, flattenFragments: true, ...onReject('Start from a node further down.') }));
      addPlugin(maxAliasesPlugin({ n: aliases, ...onReject('Ask for many nodes with nodes(ids:) or a filter.') }));
      addPlugin(maxTokensPlugin({ n: tokens, ...onReject('Ask in several queries.') }));
    },
  };
}

function onReject(wayOut: string) {
  const refuse = (context: ValidationContext | null, { message }: GraphQLError) => {
    const error = refusal('COST_LIMIT', `${message.replace('Syntax Error: ', '')} ${wayOut}`);
    if (context === null) throw error; // in the parser
    context.reportError(error);
  };
  return { propagateOnRejection: false, onReject: [refuse] };
}
