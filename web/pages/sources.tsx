import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChartWords } from '../charts/chart-words.tsx';
import { Button } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { usePhone } from '../design/use-phone.ts';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { isAdmin, useSession } from '../shell/session.ts';
import { BringFile } from '../source/bring-file.tsx';
import { ConnectAddress } from '../source/connect-address.tsx';
import { ConnectDatabase } from '../source/connect-database.tsx';
import { ConnectFolder } from '../source/connect-folder.tsx';
import styles from '../source/source.module.css';
import { sourcesQuery } from '../source/source-data.ts';
import { SourceFailures } from '../source/source-failures.tsx';
import { SourceSection } from '../source/source-section.tsx';

/** What the numbers are read from, and how fresh it is. */
export function Sources() {
  const { sourcePage, sourceTables: words, charts } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const session = useSession();
  const { sources, folders } = useSuspenseQuery(sourcesQuery()).data;
  const [adding, setAdding] = useState<'file' | 'database' | 'address' | 'folder' | null>(null);
  const admin = isAdmin(session);
  const empty = sources.length === 0;
  const read = sources
    .flatMap(({ refreshedAt }) => refreshedAt ?? [])
    .sort()
    .at(-1);
  const failing = sources.filter(({ status }) => status === 'failing').length;
  // On a phone one act stays under the thumb: the others stand in the page.
  const phone = usePhone();
  const others = (
    <>
      <Button kind="secondary" onClick={() => setAdding('address')}>
        {words.address}
      </Button>
      {folders.length > 0 ? (
        <Button kind="secondary" onClick={() => setAdding('folder')}>
          {words.folder}
        </Button>
      ) : null}
      {empty ? null : (
        <Button kind="secondary" onClick={() => setAdding('file')}>
          {words.bringFile}
        </Button>
      )}
    </>
  );
  return (
    <ChartWords language={language} words={charts}>
      <Page
        title={sourcePage.title}
        note={
          empty ? sourcePage.lead : words.note(read ? format.instant(read, session.organisation.timezone) : '', failing)
        }
        acts={
          admin ? (
            <>
              {phone ? null : others}
              <Button onClick={() => setAdding('database')}>{words.connect}</Button>
            </>
          ) : null
        }
      >
        {phone && admin ? <div className={styles.others}>{others}</div> : null}
        {empty ? <EmptyState sentence={sourcePage.teach} /> : null}
        {admin && (empty || adding === 'file') ? <BringFile /> : null}
        {sources.map((source) => (
          <SourceSection key={source.id} source={source} manages={admin} />
        ))}
        <SourceFailures sources={sources} />
        {adding === 'database' ? <ConnectDatabase onClose={() => setAdding(null)} /> : null}
        {adding === 'address' ? <ConnectAddress onClose={() => setAdding(null)} /> : null}
        {adding === 'folder' ? <ConnectFolder folders={folders} onClose={() => setAdding(null)} /> : null}
      </Page>
    </ChartWords>
  );
}
