import { OktaGraphError } from '../errors.ts';
import { describe, type End, isLive, type Kind } from '../model/index.ts';
import type { Source, SourceName, SyncReport } from '../ports.ts';

/** What a gateway answers from. */
export interface Sources {
  /** Opens Okta for one operation; null where no org is configured. */
  okta: ((options: { callBudget: number }) => Source) | null;
  /** Opens the newest finished sync for one operation, or throws `MIRROR_EMPTY`; null where there is no mirror. */
  graph: (() => Promise<Source>) | null;
  /** Report of the newest finished sync; null where there is no mirror. */
  report: (() => Promise<SyncReport | null>) | null;
}

export interface OperationOptions {
  from: SourceName;
  callBudget: number;
  sources: Sources;
}

/** What `extensions.source` tells about an answer. */
export interface Origin {
  from: SourceName;
  /** When the sync began whose mirror told the answer, or, in a live answer, the parts that Okta cannot tell; else null. */
  asOf: string | null;
  /** Requests sent to Okta. */
  calls: number;
}

/** The sources of one operation, each opened when it is first needed. */
export class OpenSources {
  readonly #options: OperationOptions;
  #okta: Source | null = null;
  #opening: Promise<Source> | null = null;
  #graph: Source | null = null;

  constructor(options: OperationOptions) {
    this.#options = options;
  }

  /** Where nodes of `kind` come from. */
  ofKind(kind: Kind): Source | Promise<Source> {
    return this.#options.from === 'OKTA' && describe(kind).okta !== null ? this.#live() : this.#mirror();
  }

  /** Where a link comes from: what Okta has no word for, the mirror tells in a live answer too. */
  ofLink(end: End): Source | Promise<Source> {
    return this.#options.from === 'OKTA' && isLive(end) ? this.#live() : this.#mirror();
  }

  /** Whether a link and its far nodes come from the same source: a live answer shows no mirrored copy of a live node. */
  isSameForFar(end: End): boolean {
    return this.#options.from === 'GRAPH' || isLive(end) || describe(end.to).okta === null;
  }

  /** The mirror, for a live answer that can do without; null where there is none. */
  async spareMirror(): Promise<Source | null> {
    if (this.#options.from === 'GRAPH' || this.#options.sources.graph === null) return null;
    try {
      return await this.#mirror();
    } catch (error) {
      if (error instanceof OktaGraphError && error.code === 'MIRROR_EMPTY') return null;
      throw error;
    }
  }

  origin(): Origin {
    const { from } = this.#options;
    return { from, asOf: this.#graph?.usage().asOf ?? null, calls: this.#okta?.usage().calls ?? 0 };
  }

  #live(): Source {
    const { sources, callBudget } = this.#options;
    this.#okta ??= sources.okta?.({ callBudget }) ?? null;
    if (this.#okta !== null) return this.#okta;
    throw new OktaGraphError(
      'BAD_USER_INPUT',
      'No Okta org is configured, so nothing can be read live. Ask the mirror: query @source(from: GRAPH) { … }.',
    );
  }

  #mirror(): Source | Promise<Source> {
    if (this.#graph !== null) return this.#graph;
    this.#opening ??= this.#openMirror();
    return this.#opening;
  }

  async #openMirror(): Promise<Source> {
    const open = this.#options.sources.graph;
    if (open === null) {
      throw new OktaGraphError(
        'MIRROR_EMPTY',
        'Only a mirror can tell this, and this gateway has none. Run okta-graph sync.',
      );
    }
    this.#graph = await open();
    return this.#graph;
  }
}
