import { useEffect, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';

const mostBytes = 32e6;

export type Bring = (file: File | undefined) => Promise<void>;

/** A file of goals, read on this computer: it never travels. */
export function useBringFile(
  onFile: (name: string, bytes: Uint8Array) => void,
  onRefuse: (sentence: string) => void,
): Bring {
  const { sortPage } = useWords();
  const format = useFormat();
  return async (file) => {
    if (!file) return;
    const weight = (bytes: number) => sortPage.megabytes(format.number(Math.round(bytes / 1e5) / 10));
    if (file.size > mostBytes) onRefuse(sortPage.refusedFile(weight(file.size), weight(mostBytes)));
    else onFile(file.name, new Uint8Array(await file.arrayBuffer()));
  };
}

/** Anywhere on the page: a browser opens a file that is dropped beside, and the list is gone. */
export function useDroppedFile(bring: Bring): void {
  const latest = useRef(bring);
  useEffect(() => {
    latest.current = bring;
  });
  useEffect(() => {
    const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => (carriesFile(event) ? event.preventDefault() : undefined);
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      void latest.current(event.dataTransfer?.files[0]);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}

export function BringList({ bring }: { bring: Bring }) {
  const { sortPage } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.tsv,.txt,.md,.html,.htm"
        aria-label={sortPage.file}
        onChange={({ target }) => {
          void bring(target.files?.[0]);
          target.value = '';
        }}
      />
      <Button kind="secondary" title={sortPage.fileHelp} onClick={() => input.current?.click()}>
        {sortPage.file}
      </Button>
    </>
  );
}
