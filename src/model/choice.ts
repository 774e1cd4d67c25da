import { describe, type End, isListed, type Kind, kinds, ownEnds } from './index.ts';
import type { Reach } from './link.ts';
import { type Preset, presets } from './presets.ts';

/** What of the model a sync reads. */
export interface Choice {
  /** Every kind and link of this preset and of those before it; null: only what is named. */
  preset: Preset | null;
  /** Kinds and links by name, such as `Factor` or `Group.owners`, beside those of the preset; `-Role` leaves one out. */
  names: readonly string[];
  /** For links that cost a call for each near node, by name such as `User.factors`: which of them are asked. */
  reach: Readonly<Record<string, Reach>>;
}

/** What a sync reads unless somebody chooses. */
export const usualChoice: Choice = { preset: 'standard', names: [], reach: {} };

/** Names that a choice may hold: kinds of Okta, and links that Okta lists. */
export function choosable(): string[] {
  const read = kinds.filter((kind) => describe(kind).okta !== null);
  const links = read.flatMap(ownEnds).filter((end) => end.route !== null || end.link.from !== null);
  return [...read, ...links.map(({ id }) => id)];
}

/** Links that cost a call for each of very many near nodes. */
export function perNearEnds(): End[] {
  return kinds.flatMap(ownEnds).filter((end) => end.route?.perNear !== undefined);
}

export function isKindChosen(kind: Kind, { preset, names }: Choice): boolean {
  const { okta } = describe(kind);
  if (okta === null || names.includes(`-${kind}`)) return false;
  return names.includes(kind) || holds(preset, okta.preset);
}

/** Whether a link is read: both of its kinds are, and neither the preset nor the names speak against it. */
export function isLinkChosen(end: End, choice: Choice): boolean {
  if (!isKindChosen(end.kind, choice) || !isKindChosen(end.to, choice)) return false;
  if (choice.names.includes(`-${end.id}`)) return false;
  if (end.route?.preset !== undefined && !choice.names.includes(end.id) && !holds(choice.preset, end.route.preset)) {
    return false;
  }
  return reachOf(end, choice) !== 'off';
}

/** Which near nodes are asked for the link: all, unless it costs a call for each of very many. */
export function reachOf(end: End, { preset, names, reach }: Choice): Reach {
  const perNear = end.route?.perNear;
  if (perNear === undefined) return 'all';
  const isNamed = names.includes(end.id) || (!isListed(end.to) && names.includes(end.to));
  const usual = preset === 'everything' ? 'all' : isNamed && perNear.reach === 'off' ? 'admins' : perNear.reach;
  return reach[end.id] ?? usual;
}

const holds = (preset: Preset | null, needed: Preset = 'standard') =>
  preset !== null && presets.indexOf(preset) >= presets.indexOf(needed);
