import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { createLRUCache, createYoga, type Plugin } from 'graphql-yoga';
import type { HttpRoute, Log } from '../ports/host.ts';
import type { SourceName } from '../ports/source.ts';
import { createErrorMask } from './errors.ts';
import { createGraphiql } from './graphiql.ts';

import { useCostLimit } from './plugins/use-cost-limit.ts';
import { useJit } from './plugins/use-jit.ts';
import { useOperation } from './plugins/use-operation.ts';
import { type TextLimits, useTextLimits } from './plugins/use-text-limits.ts';
import { createSchema } from './schema.ts';
import type { Sources } from './sources.ts';

/** Bounds of one query. */
interface Limits extends TextLimits {
  /** Nodes that it may have to read, reckoned from its pages' `first`. */
  nodes: number;
}

export interface GraphqlOptions extends Sources {
  /** Where operations without `@source` read. */
  defaultSource: SourceName;
  /** Okta calls that one operation may cost. Default 200. */
  callBudget?: number;
  limits?: Partial<Limits>;
  /** Whether clients may ask for the schema. Default true. */
  introspection?: boolean;
  /** Whether browsers get GraphiQL. Default true. */
  graphiql?: boolean;
  log?: Log;
}

// Deep enough for five links with edges; wide enough for a page of each kind with its links.
const defaultLimits: Limits = { depth: 16, aliases: 50, tokens: 2000, characters: 20_000, nodes: 200_000 };

// Parsed texts, with their code: the largest take about 1 MB each.
const keptTexts = 200;

const path = '/graphql';

/** Answers `/graphql`: queries by POST and GET, and GraphiQL for browsers. */
export function createGraphqlRoute(options: GraphqlOptions): HttpRoute {
  const { okta, graph, report, defaultSource, callBudget = 200, introspection = true, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const yoga = createYoga({
    schema: createSchema(),
    graphqlEndpoint: path,
    graphiql: false, // ours below: Yoga's loads its parts from elsewhere
    landingPage: false,
    cors: false, // no other site's pages may read answers
    multipart: false,
    logging: false, // the mask logs what is unexpected
    maxRequestBodySize: 1_000_000,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: keptTexts }),
      errorCache: createLRUCache({ max: keptTexts }),
    },
    maskedErrors: { maskError: createErrorMask(log) },
    plugins: [
      useTextLimits(limits),
      ...(introspection ? [] : [noIntrospection]),
      useRequestCodes,
      useCostLimit(limits.nodes),
      useOperation({ sources: { okta, graph, report }, defaultSource, callBudget }),
      useJit(),
    ],
  });
  const graphiql = options.graphiql === false ? null : createGraphiql({ hasOkta: okta !== null });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== path) return null;
    return graphiql?.(request) ?? yoga.fetch(request);
  };
}

const noIntrospection: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
};

/** Texts that are not GraphQL for this schema are bad input like any other. */
const useRequestCodes: Plugin = {
  onValidate:
    () =>
    ({ valid, result }) => {
      if (valid) return;
      for (const error of result) error.extensions.code ??= 'BAD_USER_INPUT';
    },
};
