import type { Effect } from './chart-data.ts';
import { ChartFrame, type FrameProps } from './chart-frame.tsx';
import { useVoice } from './chart-words.tsx';
import { EffectRow, effectRowHeight } from './effect-row.tsx';
import { effectSentence } from './effect-sentence.ts';
import { useWidth } from './use-width.ts';

interface Props extends FrameProps {
  /** Each on its own scale: measures of different units are not compared with one another. */
  readonly effects: readonly Effect[];
}

/** Differences from the forecast with their intervals, around "as it was going". Undetermined stays grey. */
export function EffectPlot({ effects, ...frame }: Props) {
  const voice = useVoice();
  const { words } = voice;
  const [box, width] = useWidth<HTMLDivElement>(560);
  const tall = width < 520;
  const rowHeight = effectRowHeight(tall);
  const height = effects.length * rowHeight;
  return (
    <ChartFrame
      {...frame}
      box={box}
      label={effects.map((effect) => `${effect.name}. ${effectSentence(effect, voice)}.`).join(' ')}
      width={width}
      height={height}
      plot={{ left: 0, right: width, top: 0, bottom: height }}
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
      below={
        effects.some(({ verdict }) => verdict === 'undetermined') ? (
          <p className="gc-note">{words.undeterminedKindly}</p>
        ) : null
      }
    >
      {() =>
        effects.map((effect, rank) => (
          <EffectRow
            key={effect.name}
            effect={effect}
            width={width}
            top={rank * rowHeight}
            tall={tall}
            ruled={rank > 0}
          />
        ))
      }
    </ChartFrame>
  );
}
