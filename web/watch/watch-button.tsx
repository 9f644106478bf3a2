import { IconEye, IconEyeCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';

/** Adds a KPI or an objective to one's own list, or takes it off. */
export function WatchButton({ kind, id }: { readonly kind: 'kpi' | 'objective'; readonly id: string }) {
  const { search } = useWords();
  const queries = useQueryClient();
  const watched = useQuery(api.watch.list.queryOptions()).data?.watched.some(
    (one) => one.kind === kind && one.id === id,
  );
  const change = useMutation({
    mutationFn: () => (watched ? client.watch.end({ kind, id }) : client.watch.start({ kind, id })),
    onSettled: () => queries.invalidateQueries({ queryKey: api.watch.key() }),
  });
  const Icon = watched ? IconEyeCheck : IconEye;
  return (
    <Button
      kind="act"
      aria-pressed={watched ?? false}
      title={search.watchHelp}
      busy={change.isPending}
      onClick={() => change.mutate()}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" /> {watched ? search.watched : search.watch}
    </Button>
  );
}
