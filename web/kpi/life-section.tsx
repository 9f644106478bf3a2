import { useMutation } from '@tanstack/react-query';
import { client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useWords } from '../language.tsx';
import { saveFile } from '../save-file.ts';
import type { KpiAct, OpenAct } from './kpi-acts.tsx';
import type { KpiPageData } from './kpi-data.ts';
import styles from './life-section.module.css';

/** What one does with a KPI a few times in its life: set what surrounds it, take it away, pilot with it, retire it. */
export function LifeSection({ page, onAct }: { page: KpiPageData; onAct: OpenAct }) {
  const { kpiPage, kpiActs } = useWords();
  const words = kpiPage.life;
  const may = (act: string) => page.may.includes(act);
  const { status, key } = page.kpi;
  const acts: [KpiAct, string, boolean][] = [
    ['settings', words.settings, may('kpi.edit') && status !== 'retired'],
    // One that is proposed is asked at the top of its page.
    ['live', kpiActs.move.live, status === 'off-the-dashboard' && may('kpi.publish')],
    ['off-the-dashboard', kpiActs.move.off, status === 'live' && may('kpi.publish')],
    ['retired', kpiActs.move.retire, status !== 'retired' && may('kpi.publish')],
  ];
  const take = useMutation({
    mutationFn: async (as: 'json' | 'csv') =>
      as === 'csv'
        ? client.kpiDocument.takeSheet({ key })
        : new File([JSON.stringify(await client.kpiDocument.take({ key }), null, 2)], `${key}.json`, {
            type: 'application/json',
          }),
    onSuccess: saveFile,
  });
  return (
    <Section title={words.title} rule="hairline">
      <div className={styles.acts}>
        {acts.map(([act, label, shown]) =>
          shown ? (
            <Button key={act} kind="act" onClick={() => onAct(act)}>
              {label}
            </Button>
          ) : null,
        )}
        <span className={styles.take}>
          {words.export}
          <Button kind="act" busy={take.isPending} onClick={() => take.mutate('json')}>
            {words.exportJson}
          </Button>
          <Button kind="act" busy={take.isPending} onClick={() => take.mutate('csv')}>
            {words.exportCsv}
          </Button>
        </span>
      </div>
      {take.error ? <RefusalMessage error={take.error} /> : null}
    </Section>
  );
}
