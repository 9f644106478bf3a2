import type { ReactNode } from 'react';

/** The text with the words that led somewhere underlined. */
export function TriggerWords({ text, span }: { text: string; span: readonly [number, number] }): ReactNode {
  const [from, to] = span;
  if (to <= from) return text;
  return (
    <>
      {text.slice(0, from)}
      <u>{text.slice(from, to)}</u>
      {text.slice(to)}
    </>
  );
}
