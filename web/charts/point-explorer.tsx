import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useVoice } from './chart-words.tsx';

/** What can be explored: one stop per point, each with its sentence and its place. */
export interface Stops {
  readonly count: number;
  readonly x: (index: number) => number;
  readonly sentence: (index: number) => string;
  /** Where reading starts; otherwise at the last stop. */
  readonly start?: number;
}

interface Props {
  readonly stops: Stops;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly index: number | null;
  readonly onIndex: (index: number | null) => void;
  readonly onPoint?: ((index: number) => void) | undefined;
  readonly onTable?: (() => void) | undefined;
}

const thumb = 16;

/**
 * A range input laid over the plot: one tab stop, arrows, Home and End, swipes of a screen reader, and each value said
 * in its sentence, all native. It is half a thumb wider than the plot so that its own places are the points' places.
 */
export function PointExplorer(props: Props) {
  const { stops, left, right, top, bottom, index, onIndex } = props;
  const { words } = useVoice();
  const [resting, setResting] = useState(stops.start ?? stops.count - 1);
  if (stops.count === 0) return null;
  const at = Math.min(index ?? resting, stops.count - 1);
  const go = (next: number): void => {
    setResting(next);
    onIndex(next);
  };
  const nearest = (event: PointerEvent<HTMLInputElement>): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - thumb / 2 + left;
    let best = 0;
    for (let stop = 1; stop < stops.count; stop += 1) {
      if (Math.abs(stops.x(stop) - x) < Math.abs(stops.x(best) - x)) best = stop;
    }
    return best;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') props.onPoint?.(at);
    else if (event.key === 'Escape') onIndex(null);
    else if (event.key.toLowerCase() === 't' && !event.metaKey && !event.ctrlKey && !event.altKey) props.onTable?.();
    else return;
    event.preventDefault();
  };
  return (
    <input
      type="range"
      className="gc-explorer"
      style={{ left: left - thumb / 2, top, width: right - left + thumb, height: bottom - top }}
      min={0}
      max={stops.count - 1}
      step={1}
      value={at}
      aria-label={words.explore}
      aria-valuetext={stops.sentence(at)}
      onChange={(event) => go(Number(event.currentTarget.value))}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onIndex(at);
      }}
      onBlur={() => onIndex(null)}
      onPointerMove={(event) => go(nearest(event))}
      onPointerLeave={(event) => {
        if (document.activeElement !== event.currentTarget) onIndex(null);
      }}
      onClick={() => props.onPoint?.(at)}
    />
  );
}
