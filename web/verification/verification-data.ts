import { useQuery } from '@tanstack/react-query';
import type { RuleBody } from '../../src/kpi/verification-rule.ts';
import { api, type client } from '../api.ts';

export type Shown = Awaited<ReturnType<typeof client.verification.show>>;
export type Rule = Shown['rules'][number] & { readonly body: RuleBody };

const AGAIN_MS = 1_000;

export const isChecking = (shown: Pick<Shown, 'job'> | undefined): boolean =>
  shown?.job?.state === 'waiting' || shown?.job?.state === 'running';

/** Read again every second while checks are being made. */
export const useVerification = (key: string) =>
  useQuery({
    ...api.verification.show.queryOptions({ input: { key } }),
    refetchInterval: ({ state }) => (isChecking(state.data as Shown | undefined) ? AGAIN_MS : false),
  });
