/** What a value is. Times are ISO 8601 in UTC with milliseconds (`2026-03-28T10:05:34.000Z`) wherever they travel. */
export type FieldKind = 'text' | 'time' | 'flag' | 'whole' | 'decimal' | 'choice';

/** A value of a field, as every layer passes it on. */
export type Scalar = string | number | boolean;

/** One attribute of a kind, or one fact on a link, as data: where Okta puts it, what it is, what it says. */
export class Field<T = unknown, Required extends boolean = boolean> {
  /** Exists for the compiler only: the type of a value. */
  declare readonly valueType: T;
  readonly kind: FieldKind;
  /** Dotted paths into Okta's record, tried in order. */
  readonly from: readonly string[];
  /** A full sentence of product text: it stands in the SDL and in `schema/model.md`. */
  readonly doc: string;
  readonly isRequired: Required;
  readonly isIndexed: boolean;
  readonly isList: boolean;
  /** For `choice`: the values known today. Others are kept as they came. */
  readonly values: readonly string[];
  /** Where the answer has nothing at this path, the value is unknown (not null): another request tells it. */
  readonly part: string | null;
  /** For facts: the value follows from a field of the declaring node instead of Okta's link record. */
  readonly near: { readonly field: string; readonly is: Readonly<Record<string, string>> } | null;
  /** An address that is kept without its user part, its query and its fragment: they may hold secrets. */
  readonly isBare: boolean;

  constructor(data: FieldData<Required>) {
    this.kind = data.kind;
    this.from = data.from;
    this.doc = data.doc;
    this.isRequired = data.isRequired;
    this.isIndexed = data.isIndexed ?? false;
    this.isList = data.isList ?? false;
    this.values = data.values ?? [];
    this.part = data.part ?? null;
    this.near = data.near ?? null;
    this.isBare = data.isBare ?? false;
  }

  /** A record without it is set aside. */
  required(): Field<T, true> {
    return new Field<T, true>({ ...this, isRequired: true });
  }

  /** People search by it: the mirror keeps an index. */
  indexed(): Field<T, Required> {
    return new Field<T, Required>({ ...this, isIndexed: true });
  }

  /** Told only by answers that hold `path`, such as `_embedded.stats`. */
  within(path: string): Field<T, Required> {
    return new Field<T, Required>({ ...this, part: path });
  }

  /** An address of which only scheme, host and path are kept. */
  bare(): Field<T, Required> {
    return new Field<T, Required>({ ...this, isBare: true });
  }

  /** The fact follows from `field` of the node that declares the link. */
  fromNear(field: string, is: Record<string, string>): Field<T, Required> {
    return new Field<T, Required>({ ...this, near: { field, is } });
  }
}

interface FieldData<Required extends boolean> {
  kind: FieldKind;
  from: readonly string[];
  doc: string;
  isRequired: Required;
  isIndexed?: boolean;
  isList?: boolean;
  values?: readonly string[];
  part?: string | null;
  near?: { field: string; is: Record<string, string> } | null;
  isBare?: boolean;
}

/** A doc that says something: the empty text does not compile. */
type Doc<D extends string> = D extends '' ? never : D;
type From = string | readonly string[];

const paths = (from: From): readonly string[] => (typeof from === 'string' ? [from] : from);

function scalar<T>(kind: FieldKind) {
  return <const D extends string>(from: From, doc: Doc<D>): Field<T, false> =>
    new Field<T, false>({ kind, from: paths(from), doc, isRequired: false });
}

/** Unicode text. */
export const text = scalar<string>('text');
/** A moment, ISO 8601 in UTC. */
export const time = scalar<string>('time');
/** True or false. */
export const flag = scalar<boolean>('flag');
/** A whole number. */
export const whole = scalar<number>('whole');
/** A number with a fraction. */
export const decimal = scalar<number>('decimal');

/** A list of texts. */
export function texts<const D extends string>(from: From, doc: Doc<D>): Field<string[], false> {
  return new Field<string[], false>({ kind: 'text', from: paths(from), doc, isRequired: false, isList: true });
}

/** One of a set of values that may grow: what is not named here is kept as it came, and is `OTHER` in GraphQL. */
export function choice<const V extends string, const D extends string>(
  from: From,
  values: readonly V[],
  doc: Doc<D>,
): Field<V | (string & {}), false> {
  return new Field({ kind: 'choice', from: paths(from), doc, isRequired: false, values });
}
