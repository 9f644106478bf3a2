import type { ReactNode } from 'react';
import type { ChartAnnotation, KpiChartData } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { letterOf } from './letter-places.ts';

/** What one may do with a note, beside its sentence. */
export type NoteAct = (note: ChartAnnotation) => ReactNode;

interface Props {
  readonly data: KpiChartData;
  readonly withBreaks: boolean;
  /** Too few points for letters on the drawing: the sentences stand by themselves. */
  readonly lettered?: boolean;
  readonly noteAct?: NoteAct | undefined;
}

/** The sentences of the letters on the chart; on a narrow chart, of the breaks too. */
export function AnnotationList({ data, withBreaks, lettered = true, noteAct }: Props) {
  const voice = useVoice();
  const notes = data.annotations ?? [];
  const breaks = withBreaks ? (data.breaks ?? []) : [];
  if (notes.length + breaks.length === 0) return null;
  const period = (iso: string): string => voice.period(data.grain, iso);
  return (
    <ol className="gc-notes">
      {breaks.map(({ period: at, version, effect }) => (
        <li key={version}>
          <b className="gc-note-break" aria-hidden="true" />
          <span>
            <em>{period(at)}.</em> {voice.words.definition(version)}, {effect}.
          </span>
        </li>
      ))}
      {notes.map((note, rank) => (
        <li key={note.id ?? `${note.period} ${note.text}`} className={lettered ? undefined : 'gc-note-plain'}>
          {lettered ? <b>{letterOf(rank)}</b> : null}
          <div>
            <em>{period(note.period)}.</em> {note.text} {noteAct?.(note)}
          </div>
        </li>
      ))}
    </ol>
  );
}
