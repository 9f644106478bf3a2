import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './kpi-acts.module.css';
import type { KpiPageData } from './kpi-data.ts';
import { MoveKpi } from './move-kpi.tsx';
import { NoteDrawer } from './note-drawer.tsx';

import { RebaseDrawer } from './rebase-drawer.tsx';
import { ImportValues } from './values/import-values.tsx';
import { PasteValues } from './values/paste-values.tsx';

type Open = 'note' | 'paste' | 'import' | 'rebase' | 'live' | 'off-the-dashboard' | 'retired';

interface Props {
  readonly page: KpiPageData;
  readonly percent: boolean;
  readonly say: (value: number) => string;
}

/** What one may do with a KPI, each act opened beside the page. */
export function KpiActs({ page, percent, say }: Props) {
  const { kpiActs: words, kpiValues } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const may = (act: string) => page.may.includes(act);
  const { status } = page.kpi;
  const measured = page.values.length > 0;
  const acts: [Open, string, boolean][] = [
    ['paste', words.paste.act, page.definition?.kind === 'described' && may('measurement.enter')],
    ['import', kpiValues.import.act, page.definition?.kind === 'described' && may('measurement.enter')],
    ['note', words.note.act, measured && may('annotation.write')],
    ['rebase', words.rebase.act, measured && may('baseline.change')],
    ['live', words.move.live, (status === 'proposed' || status === 'off-the-dashboard') && may('kpi.publish')],
    ['off-the-dashboard', words.move.off, status === 'live' && may('kpi.publish')],
    ['retired', words.move.retire, status !== 'retired' && may('kpi.publish')],
  ];
  return (
    <div className={styles.acts}>
      {acts.map(([act, label, shown]) =>
        shown ? (
          <Button key={act} kind="act" onClick={() => setOpen(act)}>
            {label}
          </Button>
        ) : null,
      )}
      {open === 'note' ? <NoteDrawer page={page} onClose={close} /> : null}
      {open === 'paste' ? <PasteValues page={page} percent={percent} say={say} onClose={close} /> : null}
      {open === 'import' ? <ImportValues page={page} say={say} onClose={close} /> : null}
      {open === 'rebase' ? <RebaseDrawer page={page} onClose={close} /> : null}
      {open === 'live' || open === 'off-the-dashboard' || open === 'retired' ? (
        <MoveKpi page={page} to={open} onClose={close} />
      ) : null}
    </div>
  );
}

/** The page as it was known at the end of a day: what was not known yet is not shown. */
export function AsOfDay({ page }: { page: KpiPageData }) {
  const words = useWords().kpiActs.past;
  const format = useFormat();
  const navigate = useNavigate({ from: '/kpis/$key' });
  const go = (asOf: string | undefined) => navigate({ search: asOf ? { asOf } : {} });
  return (
    <div className={styles.past}>
      {page.asOf ? (
        <p role="status">
          {words.banner(format.date(page.asOf))}{' '}
          <Button kind="act" onClick={() => void go(undefined)}>
            {words.back}
          </Button>
        </p>
      ) : null}
      <TextField
        type="date"
        label={words.label}
        value={page.asOf ?? ''}
        onChange={(event) => void go(event.currentTarget.value || undefined)}
      />
    </div>
  );
}
