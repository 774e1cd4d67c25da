import type { GraphQLResolveInfo } from 'graphql';
import { OktaGraphError } from '../errors.ts';
import type { Order } from '../model/filter.ts';
import { describe, isListed, type Kind } from '../model/index.ts';
import type { ListQuery } from '../ports/source.ts';
import type { Builder } from './builder.ts';
import type { ConnectionRef } from './connections.ts';
import { type FilterInput, toFilter } from './filter.ts';
import type { ListInputs } from './inputs.ts';
import type { Operation } from './operation.ts';
import { emptyPage, listPage, type PageArgs, pageArgs, pageQuery, wantedOf } from './page.ts';

/** Adds the root list of a kind: `users(first, after, filter, orderBy, search)`. */
export function addList(builder: Builder, inputs: ListInputs, page: ConnectionRef, kind: Kind): void {
  const { plural, doc, okta } = describe(kind);
  const params = new Set(okta?.queries?.map(({ param }) => param));
  const search = `A raw Okta expression, sent as ${[...params].join(' or ')}. For live answers only.`;
  builder.queryField(plural, (t) =>
    t.field({
      type: page,
      nullable: true,
      description: `All ${plural}, or those that pass the filter. ${doc}${isListed(kind) ? '' : mirroredOnly}`,
      args: {
        ...pageArgs(builder),
        filter: t.arg({ type: inputs.filter, description: 'Which to list; all of them where it is absent.' }),
        orderBy: t.arg({ type: [inputs.order], description: 'Steps of the order, of which the first counts most.' }),
        ...(params.size > 0 ? { search: t.arg.string({ description: search }) } : {}),
      },
      resolve: async (_, args, { operation }, info) => {
        const query = listQuery(kind, args, operation, info);
        const place = { kind, filter: query.filter };
        const wanted = wantedOf(info);
        if (wanted === null) return emptyPage(place);
        return listPage(place, await operation.list(kind, query), query, wanted);
      },
    }),
  );
}

const mirroredOnly = ' Okta has no list of them: a live operation takes them from the mirror too.';

interface ListArgs extends PageArgs {
  filter?: FilterInput | null | undefined;
  orderBy?: readonly Order[] | null | undefined;
  search?: string | null | undefined;
}

function listQuery(kind: Kind, args: ListArgs, { from }: Operation, info: GraphQLResolveInfo): ListQuery {
  const query: ListQuery = pageQuery(args, info);
  const filter = toFilter(kind, args.filter);
  if (filter !== undefined) query.filter = filter;
  if (args.orderBy != null && args.orderBy.length > 0) query.orderBy = args.orderBy;
  if (args.search != null) {
    if (from === 'GRAPH') {
      throw new OktaGraphError(
        'BAD_USER_INPUT',
        `search is an expression for Okta, and this answer comes from the mirror. Use filter, or query @source(from: OKTA).`,
        { kind },
      );
    }
    query.search = args.search;
  }
  return query;
}
