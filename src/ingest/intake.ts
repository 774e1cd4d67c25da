import { asError } from '../errors.ts';
import { type End, ends, type Kind, type Node, ownEnds } from '../model/index.ts';
import type { LinkRow, MirrorRun } from '../ports/sync.ts';
import { nearFields } from './plan.ts';
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

/** Takes the records of one kind into the mirror, wherever they come from. */
export interface Intake {
  reading: Reading;
  /** Writes the nodes, and takes those that stand whole in them in turn. A node that came before is not taken again. */
  take(nodes: readonly Node[]): Promise<readonly Node[]>;
  has(id: string): boolean;
  /** Wakes those who wait for more. */
  turn(): void;
  /** Ends the reading: what went wrong decides how the collection ended. */
  end(error?: unknown): void;
}

interface Options {
  run: MirrorRun;
  /** Fields to keep for a derivation; null where none reads this kind. */
  keep: readonly string[] | null;
  /** Where nodes of a contained kind go that stand in records of this one; null where that kind is not read. */
  intakeOf: (kind: Kind) => Intake | null;
}

export function openIntake(kind: Kind, { run, keep, intakeOf }: Options): Intake {
  const found: Collected = { tally: tally(kind), nears: [], links: new Map(), kept: [] };
  for (const end of ownEnds(kind)) if (end.link.from !== null) found.links.set(end.name, []);
  const fields = nearFields(kind);
  const seen = new Set<string>(); // a row that moved between two pages comes twice, and what two contain, too
  const bell = makeBell();
  let finish = (_: Collected) => {};
  const reading: Reading = {
    found,
    isWhole: false,
    more: bell.next,
    whole: new Promise((resolve) => {
      finish = resolve;
    }),
  };

  async function take(nodes: readonly Node[]): Promise<readonly Node[]> {
    const fresh = nodes.filter((node) => !seen.has(node.id) && seen.add(node.id));
    await run.upsertNodes(kind, fresh);
    for (const node of fresh) {
      found.nears.push(pick(node, fields));
      if (keep !== null) found.kept.push(pick(node, keep));
      for (const [name, far] of found.links) {
        for (const { id, facts } of node.links?.[name] ?? []) far.push({ near: node.id, far: id, facts });
      }
    }
    for (const [name, inner] of containedIn(fresh)) await intakeOf((ends(kind)[name] as End).to)?.take(inner);
    found.tally.read += fresh.length;
    found.tally.upserted += fresh.length;
    return fresh;
  }

  return {
    reading,
    take,
    has: (id) => seen.has(id),
    turn: bell.ring,
    end(error) {
      if (error === undefined) ended(found.tally);
      else ended(found.tally, asError(error));
      reading.isWhole = true;
      bell.ring();
      finish(found);
    },
  };
}

/** Ends the reading of a contained kind by how the links that hold its records ended: it is as complete as the least of them. */
export function endContained(intake: Intake, containers: readonly Tally[]): void {
  const { tally } = intake.reading.found;
  const failures = containers.flatMap(({ error }) => error ?? []);
  intake.end(failures.length === containers.length ? failures[0] : undefined);
  tally.error ??= failures[0] ?? null;
  tally.isProof = containers.every(({ isProof }) => isProof);
  if (tally.status === 'done' && containers.some(({ status }) => status !== 'done')) tally.status = 'partial';
}

/** Nodes that stood whole in others, by the name of the link to them: all of a page at once. */
function containedIn(nodes: readonly Node[]): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const [name, inner] of Object.entries(node.contained ?? {})) {
      found.set(name, [...(found.get(name) ?? []), ...(inner as readonly Node[])]); // as they were decoded
    }
  }
  return found;
}

/** The node with only these of its fields, and what its place tells. */
export function pick(node: Node, fields: readonly string[]): Node {
  const picked = Object.fromEntries(fields.map((field) => [field, Reflect.get(node, field)]));
  const self = node.self === undefined ? {} : { self: node.self };
  return { kind: node.kind, id: node.id, ...self, ...picked } as Node; // a node whose other fields nobody asks for
}

function makeBell(): { ring: () => void; next: () => Promise<void> } {
  let wake = () => {};
  let next = Promise.resolve();
  const ring = () => {
    wake();
    next = new Promise((resolve) => {
      wake = resolve;
    });
  };
  ring();
  return { ring, next: () => next };
}
