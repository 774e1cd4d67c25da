import { graphql } from 'react-relay';

/** A list that loads on while one scrolls: Relay makes the query for more pages by itself, from `node(id:)`. */
export const members = graphql`
  fragment GroupMembers_group on Group
  @refetchable(queryName: "GroupMembersPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    name
    usersCount
    members(first: $count, after: $cursor) @connection(key: "GroupMembers_members") {
      totalCount
      edges {
        source
        node {
          id
          login
          status
          ...GroupMembers_user
        }
      }
    }
  }
`;

export const user = graphql`
  fragment GroupMembers_user on User {
    lastLogin
    type {
      displayName
    }
    employee {
      method
      confidence
      node {
        displayName
      }
    }
  }
`;

export const group = graphql`
  query GroupMembersQuery($id: ID!) {
    group(id: $id) {
      ...GroupMembers_group
    }
  }
`;
