import { OktaGraphError } from '../errors.ts';
import { type End, label } from '../model/index.ts';
import type { Builder } from './builder.ts';
import type { Operation } from './operation.ts';

const maxDepth = 20; // more levels than any company has

/** The argument of a link that leads on: how far. */
export function chainArgs(builder: Builder) {
  return builder.args((t) => ({
    depth: t.int({
      defaultValue: 1,
      description: `How many levels to follow, 1 to ${maxDepth}: who is met on any of them comes once. Beyond 1 from the mirror, in a live operation too.`,
    }),
  }));
}

/** Ids of all that a node leads to within so many levels, each once; in a circle the node itself is not among them. */
export async function readChain(
  operation: Operation,
  end: End,
  near: string,
  depth: number | null | undefined,
): Promise<string[]> {
  const levels = depth ?? 1;
  if (levels < 1 || levels > maxDepth) {
    throw new OktaGraphError('BAD_USER_INPUT', `depth is ${levels}; it can be 1 to ${maxDepth}.`);
  }
  const [rows] = await Promise.all([
    operation.mirror.rows(chainText(end, levels), near),
    operation.mirror.restsOn((id) => id === end.kind || id === end.id),
  ]);
  return rows.map(([far]) => String(far));
}

function chainText({ kind, isDeclared, link }: End, levels: number): string {
  const isTail = isDeclared === (link.arrow === 'out');
  const [left, right] = isTail ? ['-', '->'] : ['<-', '-'];
  return `UNWIND $ids AS id
MATCH (near:${label(kind)} {id: id, org: $org})${left}[:${link.rel}*1..${levels}]${right}(far:${label(kind)})
WHERE far.id <> id
RETURN DISTINCT id, far.id`;
}
