import type { KpiChartData } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { letterOf } from './letter-places.ts';

/** The sentences of the letters on the chart; on a narrow chart, of the breaks too. */
export function AnnotationList({ data, withBreaks }: { data: KpiChartData; withBreaks: boolean }) {
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
        <li key={`${note.period} ${note.text}`}>
          <b>{letterOf(rank)}</b>
          <span>
            <em>{period(note.period)}.</em> {note.text}
          </span>
        </li>
      ))}
    </ol>
  );
}
