import { answerTasks } from './child.ts';
import { judge } from './judge.ts';

answerTasks(async () => async (text) => judge(text as string)); // the guard sends nothing but texts
