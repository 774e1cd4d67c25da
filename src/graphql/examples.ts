import { readdirSync, readFileSync } from 'node:fs';
import type { SourceName } from '../ports/source.ts';

/** A query to start from, shown as a tab of GraphiQL. */
export interface Example {
  from: SourceName;
  query: string;
}

const live = (text: string): Example => ({ from: 'OKTA', query: text.trim() });
const mirrored = (text: string): Example => ({ from: 'GRAPH', query: text.trim() });

/** At the root of the package, the same from the source and from what is built of it. */
const savedQueries = new URL('../../queries/', import.meta.url);

/** Saved questions that read well as GraphQL. */
const saved: readonly Example[] = readdirSync(savedQueries)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => readFileSync(new URL(file, savedQueries), 'utf8'))
  .map((text) => (text.includes('@source(from: OKTA)') ? live(text) : mirrored(text)));

/** Queries that show what can be asked; each runs as it stands. */
export const examples: readonly Example[] = [
  live(`
# Users, their type and their groups, from Okta itself, now.
# extensions.source, below the answer, tells what it cost.
query LiveUsers @source(from: OKTA) {
  users(first: 20) {
    nodes {
      login
      status
      type { name }
      groups(first: 10) { nodes { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`),
  live(`
# What a user can reach, and with which devices.
# The facts of a link stand on its edge.
query AppsAndDevices @source(from: OKTA) {
  users(first: 1, filter: { status: { eq: ACTIVE } }) {
    nodes {
      login
      apps { edges { scope since userName node { label signOnMode } } }
      devices { edges { since node { displayName platform diskEncryptionType } } }
    }
  }
}
`),
  mirrored(`
# The largest groups, and what put their members there.
query GroupMembers @source(from: GRAPH) {
  groups(first: 5, filter: { type: { eq: OKTA_GROUP } }, orderBy: [{ field: USERS_COUNT, direction: DESC }]) {
    totalCount
    nodes {
      name
      usersCount
      members(first: 10) { edges { source node { login department } } }
      apps { nodes { label } }
    }
  }
}
`),
  mirrored(`
# Whose accounts are whose, and why. What a person should
# look at is a finding: leavers who still get in, accounts
# that wait for a decision, accounts of nobody in the roster.
query WhoIsWho @source(from: GRAPH) {
  findings(first: 20, filter: { code: { in: [LEAVER_WITH_ACCESS, OPEN_REVIEW, ACCOUNT_WITHOUT_EMPLOYEE] } }) {
    totalCount
    nodes { code message accounts { nodes { login status } } }
  }
  employees(first: 20, orderBy: [{ field: FAMILY_NAME }]) {
    nodes {
      displayName
      title
      manager { displayName }
      reports(depth: 2, first: 1) { totalCount }
      accounts { edges { method confidence evidence node { login status } } }
    }
  }
}
`),
  mirrored(`
# Engineers who did not sign in this year, the longest absent
# first. Those who never did come last.
query FilterAndOrder @source(from: GRAPH) {
  users(
    first: 20
    filter: {
      and: [
        { status: { in: [ACTIVE, PASSWORD_EXPIRED, LOCKED_OUT] } }
        { department: { startsWith: "Eng" } }
        { or: [{ lastLogin: { isNull: true } }, { lastLogin: { lt: "2026-01-01T00:00:00Z" } }] }
      ]
    }
    orderBy: [{ field: LAST_LOGIN }, { field: LOGIN }]
  ) {
    totalCount
    nodes { login department lastLogin }
  }
}
`),
  mirrored(`
# Why users have their apps: every way to each,
# directly or by a group, and what puts users into that.
query WaysToApps @source(from: GRAPH) {
  users(first: 5) {
    nodes {
      login
      effectiveApps(first: 10) {
        totalCount
        edges {
          node { label }
          paths { kind group { name } rule { name } sourceApp { label } }
        }
      }
    }
  }
}
`),
  mirrored(`
# Administrators, however they came to it, and over what.
query AdminRoles @source(from: GRAPH) {
  users(first: 100, orderBy: [{ field: LOGIN }]) {
    nodes {
      login
      adminRoles {
        isThroughGroup
        group { name }
        assignment {
          label
          groups { nodes { name } }
          apps { nodes { label } }
          resourceSet { label }
        }
      }
    }
  }
}
`),
  mirrored(`
# How complete the mirror is: what it lacks, and why,
# and how each collection ended in the newest sync.
query SyncStatus @source(from: GRAPH) {
  syncStatus {
    status
    org
    startedAt
    calls
    missingScopes
    forbidden { id scope }
    unavailable { id }
    notChosen { id }
    incomplete { id reason }
    collections { id status reason read upserted removed setAside }
  }
}
`),
  ...saved,
];
