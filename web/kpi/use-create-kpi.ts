import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { grains } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { describedFields } from './described-fields.tsx';

/** Makes the KPI, and goes to its page. */
export function useCreateKpi(kept: { readonly sent: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation(
    api.kpi.create.mutationOptions({
      onSuccess: async ({ kpi }) => {
        kept.sent();
        await queries.invalidateQueries();
        await navigate({ to: '/kpis/$key', params: { key: kpi.key } });
      },
    }),
  );
}

/** A definition in words as it is sent; undefined while nobody said how often it is read. */
export function describedDefinition(inWords: Readonly<Record<string, string>>) {
  const cadence = inWords.cadence as (typeof grains)[number] | '' | undefined;
  if (!cadence) return undefined;
  const body = Object.fromEntries(['cadence', ...describedFields].map((field) => [field, inWords[field] ?? '']));
  return { kind: 'described' as const, cadence, body };
}
