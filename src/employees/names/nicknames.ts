import { nicknamesAbroad } from './data/nicknamesAbroad.ts';
import { nicknamesEast } from './data/nicknamesEast.ts';
import { nicknamesEnglish } from './data/nicknamesEnglish.ts';
import { nicknamesWest } from './data/nicknamesWest.ts';
import type { Token } from './personName.ts';
import { plain } from './plain.ts';
import { toToken } from './token.ts';

/** Whether two given names are called for one person: one is short for the other, both for a third, or its form abroad. */
export function areNicknames(a: Token, b: Token): boolean {
  groups ??= makeGroups();
  const ofA = groups.get(a.key);
  if (ofA === undefined) return false;
  const ofB = groups.get(b.key);
  if (ofB === undefined) return false;
  const isFull = ofA.isFull || ofB.isFull;
  for (const [group, role] of ofA.groups) {
    const other = ofB.groups.get(group);
    // Two short forms meet in their full name (Bill, Will), unless one is a full name itself (Nora, Ella).
    if (other !== undefined && (role === 'short' && other === 'short' ? !isFull : true)) return true;
  }
  return false;
}

interface Membership {
  isFull: boolean;
  groups: Map<number, 'full' | 'short' | 'abroad'>;
}

let groups: Map<string, Membership> | undefined;

function makeGroups(): Map<string, Membership> {
  const made = new Map<string, Membership>();
  let group = 0;
  const add = (word: string, role: 'full' | 'short' | 'abroad'): void => {
    const { key } = toToken(plain(word));
    const membership = made.get(key) ?? { isFull: false, groups: new Map() };
    if (role !== 'short') membership.isFull = true;
    if (membership.groups.get(group) !== 'full') membership.groups.set(group, role);
    made.set(key, membership);
  };
  for (const line of `${nicknamesEnglish}${nicknamesWest}${nicknamesEast}`.trim().split(/\n+/)) {
    const [full = '', short = ''] = line.split(': ');
    for (const name of full.split(' ')) {
      group++;
      add(name, 'full');
      for (const word of short.split(' ')) if (word !== '') add(word, 'short');
    }
  }
  for (const line of nicknamesAbroad.trim().split('\n')) {
    group++;
    for (const word of line.split(' ')) add(word, 'abroad');
  }
  return made;
}
