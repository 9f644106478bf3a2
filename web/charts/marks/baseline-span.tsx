import { textWidth } from '../text-width.ts';

/** The periods the range was learnt from: a bracket under the axis, in words. */
export function BaselineSpan(props: { x: number; toX: number; y: number; label: string; width: number }) {
  const { x, toX, y, label, width } = props;
  return (
    <g>
      <path className="gc-baseline" d={`M${x} ${y - 5}V${y}H${toX}V${y - 5}`} />
      {/* On a phone the words would run off the drawing: the bracket stays, *why this range?* has them in full. */}
      {textWidth(label, 13) <= width ? (
        <text className="gc-hold-text" x={Math.max(0, Math.min(x, width - textWidth(label, 13)))} y={y + 16}>
          {label}
        </text>
      ) : null}
    </g>
  );
}
