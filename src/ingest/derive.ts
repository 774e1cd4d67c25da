import { asError } from '../errors.ts';
import { type Kind, ownEnds } from '../model/index.ts';
import type { Derivation, MirrorRun } from '../ports/sync.ts';
import type { Collected } from './intake.ts';
import { type LinksRead, writeLinks } from './links.ts';
import { ended, type Tally, tally } from './report.ts';

/** What a derivation made of a kind that was read, with its links. */
export interface DerivedRead {
  kind: Kind;
  tally: Tally;
  links: LinksRead[];
}

const batchNodes = 5_000;

/** Works out nodes and links from `source` and writes them; proves nothing gone unless `source` was read whole. */
export async function writeDerived(derivation: Derivation, source: Collected, run: MirrorRun): Promise<DerivedRead> {
  const { kind } = derivation;
  const made: DerivedRead = { kind, tally: tally(kind), links: [] };
  try {
    const { nodes, links, findings } = derivation.derive(source.kept);
    for (let at = 0; at < nodes.length; at += batchNodes) {
      await run.upsertNodes(kind, nodes.slice(at, at + batchNodes));
    }
    made.tally.read = nodes.length;
    made.tally.upserted = nodes.length;
    made.tally.notes.push(...summarize(findings[''] ?? []));
    ended(made.tally);
    for (const end of ownEnds(kind)) {
      const written = await writeLinks(end, links[end.name] ?? [], run);
      if (written.tally.status === 'done') written.complete = nodes.map(({ id }) => id);
      written.tally.notes.push(...summarize(findings[end.name] ?? []));
      made.links.push(written);
    }
  } catch (error) {
    ended(made.tally, asError(error));
  }
  if (!source.tally.isProof) withhold(made, derivation.reads);
  return made;
}

/** What was derived from half of a collection may add, but not remove. */
function withhold(made: DerivedRead, reads: Kind): void {
  for (const { tally } of [made, ...made.links]) {
    tally.isProof = false;
    if (tally.status === 'done') tally.status = 'partial';
    tally.notes.push(`Not every ${reads} could be read, so nothing is removed.`);
  }
  for (const links of made.links) links.complete = [];
}

/** The report shows a few findings and how many there are. */
function summarize(findings: readonly string[]): string[] {
  const shown = 3;
  const rest = findings.length - shown;
  return rest > 0 ? [...findings.slice(0, shown), `And ${rest} more.`] : [...findings];
}
