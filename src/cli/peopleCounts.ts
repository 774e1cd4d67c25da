import type { CypherReader } from '../ports/cypher.ts';

/** How many accounts have an employee, and why the others have none. */
export interface PeopleCounts {
  linked: number;
  inReview: number;
  withoutEmployee: number;
  nonHuman: number;
}

/** Counts the accounts of a mirror by what was decided about them. */
export async function countPeople(reader: CypherReader): Promise<PeopleCounts> {
  const count = async (query: string, code = '') => {
    const { rows } = await reader.run(query, code === '' ? {} : { code });
    return Number(rows[0]?.[0] ?? 0);
  };
  const found = 'MATCH (f:Finding {code: $code})-[:CONCERNS]->(u:OktaUser) RETURN count(DISTINCT u)';
  return {
    linked: await count('MATCH (u:OktaUser)-[:ACCOUNT_OF]->(:Employee) RETURN count(DISTINCT u)'),
    inReview: await count(found, 'OPEN_REVIEW'),
    withoutEmployee: await count(found, 'ACCOUNT_WITHOUT_EMPLOYEE'),
    nonHuman: await count(found, 'NON_HUMAN_ACCOUNT'),
  };
}
