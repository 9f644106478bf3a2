import type { Story } from '../../src/alignment/story.ts';
import { bucketStart, nextBucket } from '../../src/calendar/bucket.ts';
import { addDays, dayNumber } from '../../src/calendar/day-number.ts';
import { textWidth } from '../charts/text-width.ts';
import { useWidth } from '../charts/use-width.ts';
import { useFormat } from '../language.tsx';
import styles from './story-line.module.css';

const [AXIS, HEIGHT, EDGE] = [42, 84, 10];
/** What is seen before the first thing that happened, so that the line does not begin on it; a month at least. */
const [BEFORE, FEWEST] = [2, 30];

/** A case as a line of days: months, what happened, the day that is asked about. Its words say the same. */
export function StoryLine({ story }: { story: Story }) {
  const format = useFormat();
  const [box, width] = useWidth<HTMLDivElement>(350);
  const days = story.events.map(({ on }) => on).toSorted();
  const [first] = days;
  if (first === undefined) return null;
  const to = [addDays(story.askedOn, 1), addDays(days.at(-1) ?? first, 1)].toSorted().at(-1) ?? story.askedOn;
  const from = [addDays(first, -BEFORE), addDays(to, -FEWEST)].toSorted()[0] ?? first;
  const span = dayNumber(to) - dayNumber(from);
  // A moment of a day stands inside its day: ten to midnight is not the day after.
  const x = (day: string, share = 0) => EDGE + ((dayNumber(day) - dayNumber(from) + share) / span) * (width - 2 * EDGE);
  const asked = x(story.askedOn, 1);
  const months: { start: string; end: string }[] = [];
  for (let start = from; start < to; ) {
    const next = nextBucket(bucketStart(start, 'month'), 'month');
    months.push({ start, end: next < to ? next : to });
    start = next;
  }
  const day = (iso: string) => format.date(iso, { day: 'numeric', month: 'short' });
  const labels = said(
    [
      { at: asked, text: day(story.askedOn), strong: true },
      ...story.events.map(({ on, time, times }) => ({
        at: x(on, shareOf(time)),
        text: `${time ?? day(on)}${times > 1 ? ` × ${times}` : ''}`,
        strong: false,
      })),
    ],
    width,
  );
  return (
    <div ref={box} className={styles.line}>
      <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {months.map(({ start, end }, at) => {
          const name = format.date(start, { month: 'long' });
          const room = x(end) - x(start);
          const short = textWidth(name, 14) + 12 < room ? name : format.date(start, { month: 'short' });
          return (
            <g key={start}>
              <rect
                className={start.slice(0, 7) === story.askedOn.slice(0, 7) ? styles.asked : styles.month}
                x={x(start)}
                y={AXIS - 14}
                width={Math.max(0, room - (at < months.length - 1 ? 2 : 0))}
                height={28}
              />
              {textWidth(short, 14) + 4 < room ? (
                <text className={styles.name} x={x(start)} y={18}>
                  {short}
                </text>
              ) : null}
            </g>
          );
        })}
        <path className={styles.way} d={`M${x(from)} ${AXIS}H${asked}`} />
        <path className={styles.day} d={`M${asked} ${AXIS - 20}v40`} />
        {story.events.map(({ on, time, findingId, times }, at) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: two of one day are told apart by their place
            key={at}
            className={findingId === null ? styles.dot : styles.ring}
            cx={x(on, shareOf(time))}
            cy={AXIS}
            r={times > 1 ? 8 : 6}
          />
        ))}
        {labels.map(({ left, text, strong }) => (
          <text key={`${left} ${text}`} className={strong ? styles.strong : styles.name} x={left} y={HEIGHT - 6}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

function shareOf(time: string | null): number {
  if (time === null) return 0.5;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

/** Under the line, those that stand apart: the day asked about first, then what happened, the latest last. */
function said(labels: readonly { at: number; text: string; strong: boolean }[], width: number) {
  const kept: { left: number; right: number; text: string; strong: boolean }[] = [];
  for (const { at, text, strong } of labels) {
    const wide = textWidth(text, 14, strong ? 600 : 400);
    const under = Math.min(width - wide, Math.max(0, at - wide / 2));
    const free = (left: number) =>
      left >= 0 && left + wide <= width && kept.every((one) => left > one.right + 8 || left + wide < one.left - 8);
    // Under its day, else a little beside it.
    const beside = kept
      .flatMap((one) => [one.left - 9 - wide, one.right + 9])
      .filter((left) => Math.abs(left - under) < wide * 0.8);
    const left = [under, ...beside].find(free);
    if (left !== undefined) kept.push({ left, right: left + wide, text, strong });
  }
  return kept;
}
