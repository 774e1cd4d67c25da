import { type Choice, isKindChosen, isLinkChosen, reachOf, usualChoice } from '../model/choice.ts';
import { containers, type End, type Kind, kinds, ownEnds, scopesOf } from '../model/index.ts';
import { type Preset, presets } from '../model/presets.ts';
import type { Values } from '../settings.ts';

/** What a sync reads by the settings. A link that is named, and one that is given a reach, brings the kinds it joins. */
export function choiceFrom(values: Pick<Values, 'sync.kinds' | 'sync.perUser'>): Choice {
  const words = values['sync.kinds'];
  const reach = values['sync.perUser'] ?? {};
  const asked = Object.keys(reach).filter((link) => reach[link] !== 'off');
  const named = presets.findLast((one) => words.includes(one)) ?? null;
  const isAllLeftOut = words.every((word) => word.startsWith('-'));
  const preset = isAllLeftOut ? usualChoice.preset : named; // from nothing, nothing can be left out
  const names = words.filter((word): boolean => !presets.includes(word as Preset));
  return { preset, names: withNeeds([...names, ...asked]), reach };
}

/** The OAuth scopes that reading the choice takes. */
export function scopesFor(choice: Choice): string[] {
  const chosen = kinds.filter((kind) => isKindChosen(kind, choice));
  const ofAdmins = kinds
    .flatMap(ownEnds)
    .filter((end) => isLinkChosen(end, choice) && reachOf(end, choice) === 'admins')
    .flatMap(({ route }) => route?.perNear?.admins.scope ?? []);
  return [...new Set([...scopesOf(chosen), ...ofAdmins])].sort();
}

/** The names, with the kinds without which they could not be read: those that a link joins, those that hold a contained kind. */
function withNeeds(names: readonly string[]): string[] {
  const all = new Set(names);
  const ends = kinds.flatMap(ownEnds);
  for (const name of all) {
    // What is added while this runs is looked at in its turn.
    const joined = ends.filter(({ id }) => id === name).flatMap((end: End): Kind[] => [end.kind, end.to]);
    const holding = kinds.filter((kind) => kind === name).flatMap((kind) => containers(kind).map((end) => end.kind));
    for (const needed of [...joined, ...holding]) all.add(needed);
  }
  return [...all];
}
