import { type ChangeEvent, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';

const mostBytes = 8e6;

interface BringListProps {
  readonly onFile: (name: string, bytes: Uint8Array) => void;
  readonly onRefuse: (sentence: string) => void;
}

/** A file of goals, read on this computer: it never travels. */
export function BringList({ onFile, onRefuse }: BringListProps) {
  const { sortPage } = useWords();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const bring = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const weight = (bytes: number) => sortPage.megabytes(format.number(Math.round(bytes / 1e5) / 10));
    if (file.size > mostBytes) onRefuse(sortPage.refusedFile(weight(file.size), weight(mostBytes)));
    else onFile(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.tsv,.txt,.md"
        aria-label={sortPage.file}
        onChange={(event) => void bring(event)}
      />
      <Button kind="secondary" title={sortPage.fileHelp} onClick={() => input.current?.click()}>
        {sortPage.file}
      </Button>
    </>
  );
}
