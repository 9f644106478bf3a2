import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Drawer } from '../../design/drawer.tsx';
import { useWords } from '../../language.tsx';
import type { KpiPageData } from '../kpi-data.ts';
import { useKpiActDone } from '../use-kpi-act.ts';
import styles from './values.module.css';
import { ValuesFile } from './values-file.tsx';

interface Props {
  readonly page: KpiPageData;
  readonly say: (value: number) => string;
  readonly onClose: () => void;
}

/** Values of a described KPI from a file. */
export function ImportValues({ page, say, onClose }: Props) {
  const words = useWords().kpiValues.import;
  const done = useKpiActDone();
  const { key, cadence } = page.kpi;
  const read = useMutation(api.measurement.readFile.mutationOptions());
  return (
    <Drawer opened onClose={onClose} title={words.title} width={680}>
      <p className={styles.help}>{words.help}</p>
      <ValuesFile
        purpose={{ kpi: key }}
        grain={cadence}
        say={say}
        read={(asked) => read.mutateAsync({ key, ...asked })}
        busy={read.isPending}
        error={read.error}
        reset={read.reset}
        asksWhy
        onWritten={async ({ added, corrected, refused }) => {
          await done(refused > 0 ? words.partly(added + corrected, refused) : words.done(added + corrected));
          if (refused === 0) onClose();
        }}
      />
    </Drawer>
  );
}
