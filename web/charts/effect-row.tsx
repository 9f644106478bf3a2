import type { Effect } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { effectSentence } from './effect-sentence.ts';
import { textWidth } from './text-width.ts';

const inset = 10;

/** Tall rows give the name, the sentence and the smallest visible effect a line each. */
export const effectRowHeight = (tall: boolean): number => (tall ? 124 : 86);

interface Props {
  readonly effect: Effect;
  readonly width: number;
  readonly top: number;
  readonly tall: boolean;
  readonly ruled: boolean;
}

export function EffectRow({ effect, width, top, tall, ruled }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const { lower, upper, detectable } = effect;
  const reach = Math.max(Math.abs(lower), Math.abs(upper), detectable ?? 0) * 1.12 || 1;
  const x = (value: number): number => width / 2 + (value / reach) * (width / 2 - inset);
  const settled = effect.verdict === 'moved-up' || effect.verdict === 'moved-down';
  const tone = settled ? 'gc-effect-moved' : 'gc-effect-grey';
  const sentence = effectSentence(effect, voice);
  const notVisible =
    detectable === undefined ? '' : words.notVisible(voice.difference(detectable, effect.unit).replace('+', ''));
  const middle = tall ? 66 : 46;
  const zeroHalf = textWidth(words.zeroDifference, 12) / 2;
  // Under the band's right end, unless the words at zero are there: then to their right.
  const notVisibleX = Math.min(width, Math.max(x(0) + zeroHalf + 12 + textWidth(notVisible, 12), x(detectable ?? 0)));
  return (
    <g transform={`translate(0 ${top})`}>
      {ruled ? <path className="gc-grid" d={`M0 0H${width}`} /> : null}
      <text className="gc-effect-name" x={0} y={20}>
        {effect.name}
      </text>
      <text
        className={settled ? 'gc-effect-words' : 'gc-quiet gc-strong'}
        x={tall ? 0 : width}
        y={tall ? 40 : 20}
        textAnchor={tall ? 'start' : 'end'}
      >
        {sentence}
      </text>
      {detectable === undefined ? null : (
        <rect
          className="gc-cf-area gc-edged"
          x={x(-detectable)}
          y={middle - 10}
          width={x(detectable) - x(-detectable)}
          height={20}
        />
      )}
      <path className="gc-zero" d={`M${x(0)} ${middle - 14}v28`} />
      <path
        className={tone}
        d={`M${x(lower)} ${middle}H${x(upper)}M${x(lower)} ${middle - 5}v10M${x(upper)} ${middle - 5}v10`}
      />
      <circle className={`${tone} gc-effect-dot`} cx={x(effect.effect)} cy={middle} r={5} />
      <text className="gc-small-tick" x={x(0)} y={middle + 28} textAnchor="middle">
        {words.zeroDifference}
      </text>
      {notVisible ? (
        <text
          className="gc-small-tick"
          x={tall ? x(0) : notVisibleX}
          y={middle + (tall ? 44 : 28)}
          textAnchor={tall ? 'middle' : 'end'}
        >
          {notVisible}
        </text>
      ) : null}
    </g>
  );
}
