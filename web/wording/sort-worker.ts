import { type SortedList, sortRows, sortText, type Told } from '../../src/wording/sort-list.ts';
import { type ReadFile, readPastedFile } from './read-pasted-file.ts';

/** Asked of the worker: a text, a file, or another sheet of the file it has just read. */
export type ToSort =
  | { readonly kind: 'text'; readonly text: string; readonly held?: true }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'sheet'; readonly index: number };

export type Sorted =
  | { readonly kind: 'sorted'; readonly list: SortedList; readonly sheets: readonly string[]; readonly rows: number }
  | { readonly kind: 'unreadable' };

let file: ReadFile | null = null;

async function answer(asked: ToSort, told: Told): Promise<Sorted> {
  if (asked.kind === 'text') return { kind: 'sorted', list: sortText(asked.text, told), sheets: [], rows: 0 };
  if (asked.kind === 'file') file = await readPastedFile(asked.bytes);
  if (file === null) return { kind: 'unreadable' };
  if (file.kind === 'text')
    return { kind: 'sorted', list: sortText(file.text, told), sheets: [], rows: file.text.split('\n').length };
  const { sheets } = file;
  const rows = sheets[asked.kind === 'sheet' ? asked.index : 0]?.rows ?? [];
  return { kind: 'sorted', list: sortRows(rows, told), sheets: sheets.map(({ name }) => name), rows: rows.length };
}

/** Thousands of lines are read beside the page, which never stops answering. */
addEventListener('message', (event: MessageEvent<{ turn: number; asked: ToSort }>) => {
  const { turn, asked } = event.data;
  void answer(asked, (read, of) => postMessage({ turn, told: { read, of } }))
    .catch((): Sorted => ({ kind: 'unreadable' }))
    .then((sorted) => postMessage({ turn, sorted }));
});
