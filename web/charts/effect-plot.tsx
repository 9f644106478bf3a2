import type { Effect } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { type ChartVoice, useVoice } from './chart-words.tsx';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

interface Props extends FrameProps {
  /** Each on its own scale: measures of different units are not compared with one another. */
  readonly effects: readonly Effect[];
}

const rowHeight = 84;

export function effectSentence(effect: Effect, voice: ChartVoice): string {
  const interval = voice.words.interval(
    stripUnit(voice.difference(effect.lower, effect.unit)),
    stripUnit(voice.difference(effect.upper, effect.unit)),
  );
  const value = voice.difference(effect.effect, effect.unit);
  if (effect.verdict === 'undetermined') return voice.words.undeterminedSentence(value, interval);
  if (effect.verdict === 'provisional') return voice.words.provisionalSentence(value, interval);
  return voice.words.differenceSentence(value, interval);
}

/** Inside the brackets the unit would be said a third time: the numbers are enough. */
const stripUnit = (text: string): string =>
  text
    .split('\u00a0')
    .filter((part) => /[\d−+]/.test(part))
    .join('\u00a0');

/** Differences from the forecast with their intervals, around "as it was going". Undetermined stays grey. */
export function EffectPlot({ effects, ...frame }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const [box, width] = useWidth<HTMLDivElement>(560);
  const height = effects.length * rowHeight + 4;
  const [left, right] = [0, width];
  const inset = 10;
  return (
    <ChartFrame
      {...frame}
      box={box}
      label={effects.map((effect) => `${effect.name}. ${effectSentence(effect, voice)}.`).join(' ')}
      width={width}
      height={height}
      plot={{ left, right, top: 0, bottom: height }}
      rows={() => ({
        caption: words.difference,
        columns: [
          { label: words.columns.name },
          { label: words.columns.difference, numeric: true },
          { label: words.columns.interval, numeric: true },
          { label: words.columns.verdict },
        ],
        rows: effects.map((effect) => [
          effect.name,
          voice.difference(effect.effect, effect.unit),
          words.interval(voice.difference(effect.lower, effect.unit), voice.difference(effect.upper, effect.unit)),
          words.verdicts[effect.verdict],
        ]),
      })}
    >
      {() =>
        effects.map((effect, rank) => {
          const reach = Math.max(Math.abs(effect.lower), Math.abs(effect.upper), effect.detectable ?? 0) * 1.12 || 1;
          const x = (value: number): number => (left + right) / 2 + (value / reach) * ((right - left) / 2 - inset);
          const y = rank * rowHeight;
          const settled = effect.verdict === 'moved-up' || effect.verdict === 'moved-down';
          const tone = settled ? 'gc-effect-moved' : 'gc-effect-grey';
          const hidden =
            effect.detectable === undefined ? null : { from: x(-effect.detectable), to: x(effect.detectable) };
          const notVisible =
            effect.detectable === undefined
              ? ''
              : words.notVisible(voice.difference(effect.detectable, effect.unit).replace('+', ''));
          const sentence = effectSentence(effect, voice);
          const room = textWidth(effect.name, 14, 600) + textWidth(sentence, 13, 600) + 24 < right - left;
          return (
            <g key={effect.name} transform={`translate(0 ${y})`}>
              {rank > 0 ? <path className="gc-grid" d={`M0 0H${width}`} /> : null}
              <text className="gc-value" x={left} y={20}>
                {room ? effect.name : ''}
              </text>
              <text
                className={settled ? 'gc-effect-words' : 'gc-quiet gc-strong'}
                x={room ? right : left}
                y={20}
                textAnchor={room ? 'end' : 'start'}
              >
                {sentence}
              </text>
              {hidden ? (
                <rect
                  className="gc-cf-area gc-edged"
                  x={hidden.from}
                  y={34}
                  width={hidden.to - hidden.from}
                  height={20}
                />
              ) : null}
              <path className="gc-zero" d={`M${x(0)} 30V58`} />
              <path
                className={tone}
                d={`M${x(effect.lower)} 44H${x(effect.upper)}M${x(effect.lower)} 39v10M${x(effect.upper)} 39v10`}
              />
              <circle className={`${tone} gc-effect-dot`} cx={x(effect.effect)} cy={44} r={5} />
              <text className="gc-small-tick" x={x(0)} y={72} textAnchor={notVisible && width < 460 ? 'end' : 'middle'}>
                {words.zeroDifference}
              </text>
              {notVisible ? (
                <text
                  className="gc-small-tick"
                  x={Math.min(right, Math.max(x(0) + 50 + textWidth(notVisible, 12), hidden?.to ?? 0))}
                  y={72}
                  textAnchor="end"
                >
                  {notVisible}
                </text>
              ) : null}
            </g>
          );
        })
      }
    </ChartFrame>
  );
}
