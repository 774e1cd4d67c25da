import { type End, label } from '../model/index.ts';
import { callsOfLink } from './calls.ts';
import { fieldTable } from './fieldTable.ts';
import { capital, code } from './markdown.ts';

/** A link as one of its two kinds sees it. */
export function renderEnd(end: End): string[] {
  const origins = [`${capital(origin(end))}.`, ...lacking(end), ...counting(end), ...implying(end), ...costing(end)];
  return [
    '',
    `### ${end.kind}.${end.name}`,
    '',
    `${end.doc} ${end.isOne ? 'At most one' : 'Any number'} of kind [${end.to}](#${end.to.toLowerCase()}).`,
    '',
    `- In the graph \`${pattern(end)}\`${end.isDeclared ? `; as a table ${code(tableOf(end))}` : ''}.`,
    `- ${origins.join(' ')}`,
    ...renderFacts(end),
  ];
}

/** Facts are told once, where the link is declared. */
function renderFacts(end: End): string[] {
  if (Object.keys(end.link.facts).length === 0) return [];
  if (end.isDeclared) return ['', ...fieldTable('Fact', 'In Okta', end.link.facts)];
  return ['', `Its facts are those of [${end.id}](#${end.id.toLowerCase().replace('.', '')}).`];
}

/** Where a link is read from, seen from this side. */
export function origin(end: End): string {
  if (end.route !== null) return `read from \`GET ${end.route.list}\``;
  if (!end.isDeclared) return 'only the mirror can tell';
  if (end.link.from !== null) return `read from ${end.link.from.map(code).join(' or ')} in the record`;
  return 'worked out by okta-graph';
}

function lacking({ route }: End): string[] {
  const lacks = route?.lacks ?? [];
  return lacks.length === 0 ? [] : [`This does not tell ${lacks.map(code).join(' and ')}.`];
}

function counting({ route, kind }: End): string[] {
  return route?.count === undefined ? [] : [`Counted by \`${kind}.${route.count}\`.`];
}

function implying({ isDeclared, link, kind, to }: End): string[] {
  if (!isDeclared || link.implied === null) return [];
  const near = Object.entries(link.implied.near).map(([field, value]) => `\`${field}\` is ${value}`);
  const far = `\`${link.implied.far.field}\` is not ${link.implied.far.not}`;
  return [`Implied, and not fetched, from each ${kind} whose ${near.join(' and ')} to each ${to} whose ${far}.`];
}

/** A preset stands here only where it is not that of the kinds. */
function costing(end: End): string[] {
  const calls = callsOfLink(end);
  const preset = end.route?.preset === undefined ? '' : `; from the preset ${code(end.route.preset)} on`;
  return calls === null ? [] : [`Costs ${calls}${preset}.`];
}

/** The link as Cypher draws it. */
export function pattern(end: End): string {
  const [near, far] = [label(end.kind), label(end.to)];
  const isTail = end.isDeclared === (end.link.arrow === 'out');
  return isTail ? `(${near})-[:${end.link.rel}]->(${far})` : `(${far})-[:${end.link.rel}]->(${near})`;
}

/** As `/tables` names it: near kind and link. */
const tableOf = (end: End) => `${end.kind.charAt(0).toLowerCase()}${end.kind.slice(1)}_${end.name}`;
