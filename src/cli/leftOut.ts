import { type Choice, isKindChosen, isLinkChosen, perNearEnds } from '../model/choice.ts';
import { kinds, ownEnds } from '../model/index.ts';
import { presets } from '../model/presets.ts';

/** Collections that a choice leaves out, and the flag that brings them in. */
export interface LeftOut {
  ids: readonly string[];
  /** Such as `--kinds everything`. */
  flag: string;
}

/** What is left out, by the flag that brings it in: the smallest preset that has it, else its own name. */
export function groupLeftOut(ids: readonly string[], choice: Choice): LeftOut[] {
  const byFlag = new Map<string, string[]>();
  for (const id of ids) {
    const flag = flagFor(id, choice);
    byFlag.set(flag, [...(byFlag.get(flag) ?? []), id]);
  }
  return [...byFlag].map(([flag, those]) => ({ ids: those, flag }));
}

function flagFor(id: string, choice: Choice): string {
  const isOff = choice.reach[id] === 'off';
  const removed = choice.names.filter((name) => name === `-${id}`);
  if (removed.length > 0) return `--kinds without ${removed.join(',')}`;
  const perUser = perNearEnds().find((end) => end.id === id || end.to === id);
  if (perUser !== undefined) return `--per-user ${perUser.id}=admins`;
  const preset = presets.find((candidate) => !isOff && isIn(id, { ...choice, preset: candidate }));
  if (preset !== undefined) return `--kinds ${preset}`;
  return `--kinds ${[...(choice.preset === null ? [] : [choice.preset]), ...choice.names, id].join(',')}`;
}

function isIn(id: string, choice: Choice): boolean {
  const kind = kinds.find((one) => one === id);
  if (kind !== undefined) return isKindChosen(kind, choice);
  return kinds.flatMap(ownEnds).some((end) => end.id === id && isLinkChosen(end, choice));
}
