import { OktaGraphError } from '../errors.ts';
import { type End, isListed, isLive, type Kind, type Node } from '../model/index.ts';
import type { MirrorSource, OktaSource, Source, SourceName } from '../ports/source.ts';
import type { SyncReport } from '../ports/sync.ts';

/** What a gateway answers from. */
export interface Sources {
  /** Opens Okta for one operation; null where no org is configured. */
  okta: ((options: { callBudget: number }) => OktaSource) | null;
  /** Opens the newest finished sync for one operation, or throws `MIRROR_EMPTY`; null where there is no mirror. */
  graph: (() => Promise<MirrorSource>) | null;
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
  /** Collections that the answer rests on and the mirror lacks, or has only in part; absent where there are none. */
  lacks?: readonly string[];
}

/** The sources of one operation, each opened when it is first needed. */
export class OpenSources {
  readonly #options: OperationOptions;
  #okta: OktaSource | null = null;
  #opening: Promise<MirrorSource> | null = null;
  #graph: MirrorSource | null = null;

  constructor(options: OperationOptions) {
    this.#options = options;
  }

  /** Where nodes of `kind` come from: what Okta does not list, the mirror tells in a live answer too. */
  ofKind(kind: Kind): Source | Promise<Source> {
    return this.open(this.#options.from === 'OKTA' && isListed(kind) ? 'OKTA' : 'GRAPH');
  }

  /** Where a link of one node comes from: what Okta cannot tell of it, the mirror does in a live answer too. */
  ofLink(end: End, near: Node): SourceName {
    return this.#options.from === 'OKTA' && isTold(end, near) ? 'OKTA' : 'GRAPH';
  }

  open(name: SourceName): Source | Promise<Source> {
    return name === 'OKTA' ? this.#live() : this.mirror();
  }

  /** Whether a link and its far nodes come from the same source: a live answer shows no mirrored copy of a live node. */
  isSameForFar(end: End, from: SourceName): boolean {
    return from === this.#options.from || !isListed(end.to);
  }

  /** The mirror, for a live answer that can do without; null where there is none. */
  async spareMirror(): Promise<Source | null> {
    if (this.#options.from === 'GRAPH' || this.#options.sources.graph === null) return null;
    try {
      return await this.mirror();
    } catch (error) {
      if (error instanceof OktaGraphError && error.code === 'MIRROR_EMPTY') return null;
      throw error;
    }
  }

  origin(): Origin {
    const { from } = this.#options;
    return { from, asOf: this.#graph?.usage().asOf ?? null, calls: this.#okta?.usage().calls ?? 0 };
  }

  #live(): OktaSource {
    const { sources, callBudget } = this.#options;
    this.#okta ??= sources.okta?.({ callBudget }) ?? null;
    if (this.#okta !== null) return this.#okta;
    throw new OktaGraphError(
      'BAD_USER_INPUT',
      'No Okta org is configured, so nothing can be read live. Ask the mirror: query @source(from: GRAPH) { … }.',
    );
  }

  /** Okta itself: for what is never mirrored. Throws `BAD_USER_INPUT` where the operation is to be answered by the mirror. */
  okta(): OktaSource {
    if (this.#options.from === 'OKTA') return this.#live();
    const message = 'The System Log is never mirrored. Ask Okta: query @source(from: OKTA) { … }.';
    throw new OktaGraphError('BAD_USER_INPUT', message);
  }

  /** The mirror: for what no source but it can tell. */
  mirror(): MirrorSource | Promise<MirrorSource> {
    if (this.#graph !== null) return this.#graph;
    this.#opening ??= this.#openMirror();
    return this.#opening;
  }

  async #openMirror(): Promise<MirrorSource> {
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

/** Whether Okta can be asked for a link of this node. Of a contained one, only where it came with its container. */
function isTold(end: End, near: Node): boolean {
  if (!isLive(end) || isListed(end.kind)) return isLive(end);
  if (near.self === undefined) return false;
  if (end.isDeclared && end.link.from !== null) return near.links?.[end.name] !== undefined;
  return near.self !== '' || end.route?.list.includes('{self}') === false;
}
