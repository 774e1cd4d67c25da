import { answerTasks } from './child.ts';
import { judge, type Verdict } from './judge.ts';

/** What the guard asks its process, and what it is answered. */
export type GuardTask = string;
export type GuardAnswer = Verdict;

answerTasks(
  async () =>
    async (text): Promise<GuardAnswer> =>
      judge(text as GuardTask),
); // guard.ts sends nothing else
