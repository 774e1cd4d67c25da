import { asError } from '../errors.ts';
import { matches } from '../model/filter.ts';
import { describe, type Kind, type Node, ownEnds } from '../model/index.ts';
import type { Crawler, LinkRow, MirrorRun } from '../ports.ts';
import { findLost } from './confirm.ts';
import { nearFields } from './plan.ts';
import { readAhead } from './readAhead.ts';
import { ended, type Tally, tally } from './report.ts';

/** What a sync knows of a kind once it is read, no more than the steps after it need. */
export interface Collected {
  tally: Tally;
  /** Nodes that were read, with the few fields that reading their links needs. */
  nears: Node[];
  /** Links that stood in the records, by the link's name. */
  links: Map<string, LinkRow[]>;
  /** Whole nodes, where a derivation reads them. */
  kept: Node[];
}

interface Options {
  crawler: Crawler;
  run: MirrorRun;
  /** Fields to keep for a derivation; null where none reads this kind. */
  keep: readonly string[] | null;
  onPage: (id: string, read: number) => void;
}

/** A kind while it is read: links that need only a part of it need not wait for the rest. */
export interface Reading {
  /** What is known so far. */
  found: Collected;
  isWhole: boolean;
  /** Resolves once it is read to its end, however that was. */
  whole: Promise<Collected>;
  /** Resolves with the next page, or with the end. */
  more(): Promise<void>;
}

/** Reads every record of `kind` page by page into the mirror. Never fails: the tally says how it ended. */
export function readKind(kind: Kind, options: Options): Reading {
  const found: Collected = { tally: tally(kind), nears: [], links: new Map(), kept: [] };
  for (const end of ownEnds(kind)) if (end.link.from !== null) found.links.set(end.name, []);
  let wake = () => {};
  let page = Promise.resolve();
  const turn = () => {
    wake();
    page = new Promise((resolve) => {
      wake = resolve;
    });
  };
  turn();
  const reading: Reading = {
    found,
    isWhole: false,
    more: () => page,
    whole: collect(kind, found, turn, options).then(() => {
      reading.isWhole = true;
      wake();
      return found;
    }),
  };
  return reading;
}

async function collect(kind: Kind, found: Collected, turn: () => void, options: Options): Promise<void> {
  const { crawler, run, onPage, keep } = options;
  const { tally } = found;
  const fields = nearFields(kind);
  const take = async (nodes: readonly Node[]) => {
    await run.upsertNodes(kind, nodes);
    for (const node of nodes) {
      found.nears.push(pick(node, fields));
      if (keep !== null) found.kept.push(pick(node, keep));
      for (const [name, far] of found.links) {
        for (const { id, facts } of node.links?.[name] ?? []) far.push({ near: node.id, far: id, facts });
      }
    }
    tally.read += nodes.length;
    tally.upserted += nodes.length;
  };
  const seen = new Set<string>(); // a row that moved between two pages comes twice
  const witness = describe(kind).okta?.everyOrgHas;
  let isWitnessed = witness === undefined;
  let pages = 0;
  try {
    for await (const { rows, setAside } of readAhead(crawler.nodes(kind))) {
      pages += 1;
      const nodes = rows.filter((node) => !seen.has(node.id) && seen.add(node.id));
      await take(nodes);
      isWitnessed ||= nodes.some((node) => witness !== undefined && matches(witness.filter, node));
      const known = setAside.flatMap(({ id }) => (id === null || seen.has(id) ? [] : [id]));
      await run.keepNodes(kind, known);
      tally.setAside.push(...setAside);
      onPage(kind, tally.read);
      turn();
    }
    const lost = pages > 1 ? await findLost(kind, { crawler, run }) : [];
    await take(lost);
    if (lost.length > 0) tally.notes.push(`${lost.length} that the list left out between two pages were found by id.`);
    if (!isWitnessed) {
      tally.notes.push(
        `Every org has ${witness?.name}, but it was not listed: this credential seems to see only a part.`,
      );
    }
    ended(tally);
  } catch (error) {
    ended(tally, asError(error));
  }
}

function pick(node: Node, fields: readonly string[]): Node {
  const picked = Object.fromEntries(fields.map((field) => [field, Reflect.get(node, field)]));
  return { kind: node.kind, id: node.id, ...picked } as Node; // a node whose other fields nobody asks for
}
