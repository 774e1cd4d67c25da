/** A question that ships with okta-graph, as its file in `queries/` tells it. */
export interface SavedQuery extends Header {
  /** Name of its file, without the extension. */
  name: string;
  /** The whole file: Cypher, with its header. */
  text: string;
  /** The same question as GraphQL, where it reads well so. */
  graphql: string | null;
}

/** What the comments at the top of a query's file say. */
export interface Header {
  title: string;
  answers: string;
  /** Where the answer ends: what a reader must not conclude from it. */
  cannotTell: string;
  parameters: readonly Parameter[];
  columns: readonly Column[];
  /** Collections of a sync, such as `User` or `Group.members`, without which the answer is not the whole truth. */
  needs: readonly string[];
}

/** What a parameter may be: a text, a whole number, or a list of texts. */
export const parameterTypes = ['text', 'whole', 'texts'] as const;
export type ParameterType = (typeof parameterTypes)[number];

export interface Parameter {
  name: string;
  type: ParameterType;
  doc: string;
  isRequired: boolean;
  /** What it is when nobody gives it; null stands for no value. */
  fallback: ParameterValue | null;
}

export type ParameterValue = string | number | readonly string[];

export interface Column {
  name: string;
  doc: string;
}
