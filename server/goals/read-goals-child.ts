import type { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { answerParent } from '../../warehouse/own-process/answer.ts';
import { fileOfGoals } from './file-of-goals.ts';

answerParent(({ path, said }: { path: string; said: GoalAnswers }) => fileOfGoals(path, said));
