import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, type client } from '../api.ts';

export type QuestionsData = Awaited<ReturnType<typeof client.question.list>>;
export type TeamQuestions = QuestionsData['questions'][number];
export type QuestionCard = NonNullable<TeamQuestions['card']>;

export const questionsQuery = (team?: string) =>
  api.question.list.queryOptions({ input: team ? { team } : {}, staleTime: 5_000 });

export const useQuestions = (team?: string): QuestionsData => useSuspenseQuery(questionsQuery(team)).data;

/** After any change: the questions, and the steering page, which shows one of them. */
export function useQuestionsChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([api.question.key(), api.steering.key()].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
