import { OktaGraphError } from '../errors.ts';
import { describe, type Kind, type Node } from '../model/index.ts';
import type { CustomAttributes, Log } from '../ports/host.ts';
import type { Client } from './client.ts';
import { decode, isNode, isWhole, type Place } from './decode.ts';
import { Meter } from './meter.ts';
import { type Page, readPage, type Shape } from './page.ts';

export interface SessionOptions {
  client: Client;
  custom: CustomAttributes;
  log: Log;
  callBudget: number;
  signal: AbortSignal | undefined;
  /** Counts the calls; default: one of its own. */
  meter?: Meter;
}

/** The memory and the purse of one operation: every path is asked once, and only as many as the budget allows. */
export class Session {
  readonly meter: Meter;
  readonly #options: SessionOptions;
  readonly #replies = new Map<string, Promise<unknown>>();
  readonly #nodes = new Map<string, Node>();
  /** Records that Okta tells in parts, to put more of them together. */
  readonly #records = new Map<string, unknown>();
  /** Why a part of a record could not be read, by its node. */
  readonly #refusals = new Map<string, OktaGraphError>();
  #planned = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.meter = options.meter ?? new Meter();
  }

  /** The page of a list at `path`. */
  page(path: string, shape?: Shape): Promise<Page> {
    const { client, signal } = this.#options;
    return this.#once(path, () => readPage(client, path, { meter: this.meter, signal }, shape));
  }

  /** The single record at `path`; null where there is none. */
  record(path: string): Promise<unknown> {
    const { client, signal } = this.#options;
    return this.#once(path, async () => {
      try {
        return (await client.get(path, { meter: this.meter, signal })).body;
      } catch (error) {
        if (error instanceof OktaGraphError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    });
  }

  /** Throws `OKTA_CALL_BUDGET` unless all these paths can be paid for: better none of a batch than half of it. */
  afford(paths: readonly string[]): void {
    const needed = this.#planned + new Set(paths.filter((path) => !this.#replies.has(path))).size;
    const { callBudget } = this.#options;
    if (needed <= callBudget) return;
    const message =
      `This query needs at least ${needed} calls to Okta; its budget is ${callBudget}. ` +
      'Ask for less, or ask the mirror: put @source(from: GRAPH) on the operation.';
    throw new OktaGraphError('OKTA_CALL_BUDGET', message, { calls: needed });
  }

  /** The node in `record`, remembered when it is whole; null where the record has to be set aside. */
  decode(kind: Kind, record: unknown, place?: Place): Node | null {
    const decoded = decode(kind, record, this.#options.custom, place);
    if (!isNode(decoded)) {
      this.#options.log.warn('A record of Okta was set aside.', { kind, id: decoded.id, reason: decoded.reason });
      return null;
    }
    this.#remember(decoded);
    if (describe(kind).okta?.parts !== undefined) this.#records.set(nodeKey(kind, decoded.id), record);
    return decoded;
  }

  /** The record of a kind that is told in parts, as far as this operation has read it. */
  raw(kind: Kind, id: string): unknown {
    return this.#records.get(nodeKey(kind, id));
  }

  /** Keeps why a part of this record is not known. */
  refuse(kind: Kind, id: string, refusal: OktaGraphError): void {
    this.#refusals.set(nodeKey(kind, id), refusal);
  }

  /** Why a part of this record is not known, as far as it was asked for. */
  refusal(kind: Kind, id: string): OktaGraphError | undefined {
    return this.#refusals.get(nodeKey(kind, id));
  }

  #remember(node: Node): void {
    if (isWhole(node)) this.#nodes.set(nodeKey(node.kind, node.id), node);
    // `decode` made the nodes within it
    for (const nodes of Object.values(node.contained ?? {})) for (const inner of nodes) this.#remember(inner as Node);
  }

  /** A whole node that some answer of this operation held. */
  known(kind: Kind, id: string): Node | undefined {
    return this.#nodes.get(nodeKey(kind, id));
  }

  #once<T>(path: string, ask: () => Promise<T>): Promise<T> {
    const asked = this.#replies.get(path);
    // A path is only ever asked one way, as a list or as a record.
    if (asked !== undefined) return asked as Promise<T>;
    this.afford([path]);
    this.#planned += 1;
    const reply = ask();
    this.#replies.set(path, reply);
    return reply;
  }
}

const nodeKey = (kind: Kind, id: string) => `${kind}:${id}`;
