import type { Column } from '../../src/wording/sorted-line.ts';

/** A line's place at a glance: band, oblique, dot, open ring, hatching. */
export function ColumnMark({ column }: { column: Column }) {
  return (
    <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
      {column === 'kpi' ? (
        <>
          <rect y="1" width="20" height="10" fill="var(--hold-band)" />
          <path d="M0 6H20" stroke="var(--hold)" strokeWidth="2" />
        </>
      ) : column === 'key-result' ? (
        <>
          <path d="M0 11L20 1V11Z" fill="var(--move-band)" />
          <path d="M0 11L20 1" stroke="var(--move)" strokeWidth="1.75" />
        </>
      ) : column === 'initiative' ? (
        <>
          <path d="M2 6H14" stroke="var(--ink-2)" strokeWidth="1.5" />
          <circle cx="15.5" cy="6" r="3" fill="var(--ink-2)" />
        </>
      ) : column === 'objective' ? (
        <circle cx="14" cy="6" r="4" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
      ) : (
        <path d="M2 11L6 3M8 11L12 3M14 11L18 3" stroke="var(--ink-3)" strokeWidth="1.25" />
      )}
    </svg>
  );
}
