import { z } from 'zod';
import { choosable, perNearEnds } from '../model/choice.ts';
import type { Reach } from '../model/link.ts';
import { presets } from '../model/presets.ts';
import { nearest } from '../nearest.ts';

/** Presets, kinds and links by name, separated by commas or blanks, or a list of them, `-Role` for what to leave out; written as the model writes them. */
export const chosenNames = z
  .union([z.string().transform(split), z.array(z.string())])
  .refine((words) => words.length > 0, 'must not be empty')
  .transform((words, context) =>
    words.map((word) => {
      if (!word.startsWith('-')) return known(word, [...presets, ...choosable()], 'kind or link', context);
      return `-${known(word.slice(1), choosable(), 'kind or link', context)}`;
    }),
  );

const reaches: readonly Reach[] = ['off', 'admins', 'all'];

/** How far links reach that cost a call for each user: one word for all of them, or one by name. */
export const reachByLink = z
  .union([z.string().transform(pairs), z.record(z.string(), z.string()).transform(Object.entries<string>)])
  .transform((given, context): Readonly<Record<string, Reach>> => {
    const names = perNearEnds().map(({ id }) => id);
    const read = given.map(([name, word]): [string, Reach] => {
      const reach = reaches.find((one) => one === word.toLowerCase());
      if (reach === undefined) context.addIssue({ code: 'custom', message: `"${word}" is not off, admins or all` });
      return [
        name === every ? every : known(name, names, 'link that costs a call for each user', context),
        reach ?? 'off',
      ];
    });
    const forAll = read.filter(([name]) => name === every).flatMap(([, reach]) => names.map((name) => [name, reach]));
    return Object.fromEntries([...forAll, ...read.filter(([name]) => name !== every)]);
  });

const every = '';

function split(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** `admins,User.factors=all`: a word without a name is about all links. */
function pairs(text: string): [string, string][] {
  return split(text).map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? [every, word] : [word.slice(0, at), word.slice(at + 1)];
  });
}

/** The name as the model writes it. Complains about one that it does not have, with the nearest that it has. */
function known(word: string, names: readonly string[], what: string, context: z.RefinementCtx): string {
  const found = names.find((name) => name.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(word, names);
  const hint = near === null ? `There are: ${names.join(', ')}` : `Did you mean ${near}?`;
  context.addIssue({ code: 'custom', message: `"${word}" is no ${what}. ${hint}` });
  return word;
}
