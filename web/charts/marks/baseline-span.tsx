/** The periods the range was learnt from: a bracket under the axis, in words. */
export function BaselineSpan(props: { x: number; toX: number; y: number; label: string }) {
  const { x, toX, y, label } = props;
  return (
    <g>
      <path className="gc-baseline" d={`M${x} ${y - 5}V${y}H${toX}V${y - 5}`} />
      <text className="gc-hold-text" x={x} y={y + 16}>
        {label}
      </text>
    </g>
  );
}
