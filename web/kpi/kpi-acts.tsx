import { useNavigate } from '@tanstack/react-router';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import { WatchButton } from '../watch/watch-button.tsx';
import { ContextDrawer } from './context/context-drawer.tsx';
import styles from './kpi-acts.module.css';
import type { KpiPageData } from './kpi-data.ts';
import { MoveKpi } from './move-kpi.tsx';
import { NoteDrawer } from './note-drawer.tsx';
import { RebaseDrawer } from './rebase-drawer.tsx';
import { SettingsDrawer } from './settings-drawer.tsx';
import { ImportValues } from './values/import-values.tsx';
import { PasteValues } from './values/paste-values.tsx';
import { WantedDrawer } from './wanted-drawer.tsx';

export type KpiAct =
  | 'note'
  | 'paste'
  | 'import'
  | 'context'
  | 'rebase'
  | 'wanted'
  | 'settings'
  | 'live'
  | 'off-the-dashboard'
  | 'retired';

/** Which act is open beside the page, and on which period. */
export interface OpenedAct {
  readonly act: KpiAct;
  readonly period?: string | undefined;
}
export type OpenAct = (act: KpiAct, period?: string) => void;

/** What one does with the chart before one's eyes. */
export function KpiActs({ page, onAct }: { page: KpiPageData; onAct: OpenAct }) {
  const { kpiActs: words, kpiValues, kpiPage } = useWords();
  const may = (act: string) => page.may.includes(act);
  const measured = page.values.length > 0;
  const typed = page.definition?.kind === 'described' && may('measurement.enter');
  const acts: [KpiAct, string, boolean][] = [
    ['note', words.note.act, measured && may('annotation.write')],
    ['paste', words.paste.act, typed],
    ['import', kpiValues.import.act, typed],
    ['context', kpiPage.context.act, measured && may('context.edit')],
    ['rebase', words.rebase.act, measured && may('baseline.change')],
  ];
  return (
    <div className={styles.bar}>
      <div className={styles.acts}>
        {acts.map(([act, label, shown]) =>
          shown ? (
            <Button key={act} kind="act" onClick={() => onAct(act)}>
              {label}
            </Button>
          ) : null,
        )}
        <WatchButton kind="kpi" id={page.kpi.id} />
      </div>
      <AsOfDay page={page} />
    </div>
  );
}

/** The form of the act that is open. */
export function OpenedKpiAct(props: {
  page: KpiPageData;
  opened: OpenedAct | null;
  percent: boolean;
  say: (value: number) => string;
  onClose: () => void;
}) {
  const { page, opened, percent, say, onClose } = props;
  switch (opened?.act) {
    case undefined:
      return null;
    case 'note':
      return <NoteDrawer page={page} period={opened?.period} onClose={onClose} />;
    case 'paste':
      return <PasteValues page={page} percent={percent} say={say} onClose={onClose} />;
    case 'import':
      return <ImportValues page={page} say={say} onClose={onClose} />;
    case 'context':
      return <ContextDrawer page={page} onClose={onClose} />;
    case 'rebase':
      return <RebaseDrawer page={page} since={opened?.period} onClose={onClose} />;
    case 'wanted':
      return <WantedDrawer page={page} onClose={onClose} />;
    case 'settings':
      return <SettingsDrawer page={page} percent={percent} onClose={onClose} />;
    default:
      return opened ? <MoveKpi page={page} to={opened.act as 'live'} onClose={onClose} /> : null;
  }
}

/** The page as it was known at the end of a day: what was not known yet is not shown. */
function AsOfDay({ page }: { page: KpiPageData }) {
  const words = useWords().kpiActs.past;
  const navigate = useNavigate({ from: '/kpis/$key' });
  return (
    <label className={styles.past}>
      {words.label}
      <input
        type="date"
        value={page.asOf ?? ''}
        onChange={(event) => {
          const asOf = event.currentTarget.value;
          void navigate({ search: asOf ? { asOf } : {} });
        }}
      />
    </label>
  );
}

/** Said first on a page of the past, with the way back. */
export function PastBanner({ page }: { page: KpiPageData }) {
  const words = useWords().kpiActs.past;
  const format = useFormat();
  const navigate = useNavigate({ from: '/kpis/$key' });
  if (!page.asOf) return null;
  return (
    <p role="status" className={styles.banner}>
      {words.banner(format.date(page.asOf))}{' '}
      <Button kind="act" onClick={() => void navigate({ search: {} })}>
        {words.back}
      </Button>
    </p>
  );
}
