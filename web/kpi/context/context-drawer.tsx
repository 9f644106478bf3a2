import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { CheckField } from '../../design/field.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say as toast } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import type { KpiPageData } from '../kpi-data.ts';
import styles from './context.module.css';
import type { ContextSeries } from './context-data.ts';
import { ContextForm } from './context-form.tsx';
import { ImportContext } from './import-context.tsx';

/** Which series are drawn under this KPI, their values, and a new one. */
export function ContextDrawer({ page, onClose }: { page: KpiPageData; onClose: () => void }) {
  const words = useWords().kpiPage.context;
  const queries = useQueryClient();
  const { key } = page.kpi;
  const every = useQuery(api.context.list.queryOptions()).data?.series;
  const drawn = useQuery(api.context.ofKpi.queryOptions({ input: { key } })).data?.series;
  const [opened, setOpened] = useState<ContextSeries | null>(null);
  const changed = () => queries.invalidateQueries({ queryKey: api.context.key() });
  const draw = useMutation(
    api.context.draw.mutationOptions({
      onSuccess: async ({ drawn: now }) => {
        toast(now ? words.drawn : words.undrawn);
        await changed();
      },
    }),
  );
  const mayDraw = page.may.includes('kpi.edit');
  return (
    <Drawer opened onClose={onClose} title={words.title} width={560}>
      <p className={styles.help}>{words.help}</p>
      {every?.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.list}>
        {(every ?? []).map((series) => (
          <li key={series.id}>
            <CheckField
              label={series.name}
              help={[words.kinds[series.kind], series.origin].filter(Boolean).join(' · ')}
              checked={(drawn ?? []).some(({ id }) => id === series.id)}
              disabled={!mayDraw || draw.isPending}
              onChange={(event) => draw.mutate({ key, id: series.id, drawn: event.currentTarget.checked })}
            />
            <Button kind="act" onClick={() => setOpened(opened?.id === series.id ? null : series)}>
              {words.values(series.name)}
            </Button>
            {opened?.id === series.id ? <ImportContext series={series} onDone={changed} /> : null}
          </li>
        ))}
      </ul>
      {draw.error ? <RefusalMessage error={draw.error} /> : null}
      <ContextForm
        onCreated={async (series) => {
          if (mayDraw) await draw.mutateAsync({ key, id: series.id, drawn: true });
          await changed();
          setOpened(series);
        }}
      />
    </Drawer>
  );
}
