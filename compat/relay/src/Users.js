import { graphql } from 'react-relay';

/** A list at the root: Relay asks the query type itself for more pages. */
export const users = graphql`
  fragment Users_query on Query
  @refetchable(queryName: "UsersPageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 50 }
    cursor: { type: "String" }
    filter: { type: "UserFilter" }
    orderBy: { type: "[UserOrder!]" }
  ) {
    users(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy) @connection(key: "Users_users") {
      edges {
        node {
          login
          department
        }
      }
    }
  }
`;

export const query = graphql`
  query UsersQuery($filter: UserFilter) @source(from: GRAPH) {
    ...Users_query @arguments(filter: $filter)
  }
`;
