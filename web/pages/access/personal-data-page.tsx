import { DataTable } from '../../design/data-table.tsx';
import { Page } from '../../design/page.tsx';
import { useWords } from '../../language.tsx';
import styles from './access.module.css';

/** Which personal data, where, how long: what an organisation must be able to answer. */
export function PersonalDataPage() {
  const { data: words } = useWords().access;
  return (
    <Page title={words.title} note={words.note}>
      <DataTable
        caption={words.title}
        rows={words.rows}
        keyOf={([what]) => what}
        columns={[
          { key: 'what', label: words.what, cell: ([what]) => what },
          { key: 'where', label: words.where, cell: ([, where]) => where },
          { key: 'until', label: words.until, cell: ([, , until]) => until },
        ]}
      />
      <p className={`${styles.quiet} ${styles.more}`}>{words.erase}</p>
    </Page>
  );
}
