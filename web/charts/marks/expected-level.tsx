/** A dashed line with its words: a level the KPI is expected to keep, never a forecast. */
export function ExpectedLevel(props: { x: number; toX: number; y: number; label: string; labelY: number }) {
  return (
    <g>
      <path className="gc-expected" d={`M${props.x} ${props.y}H${props.toX}`} />
      <text className="gc-words gc-halo" x={props.x + 4} y={props.labelY}>
        {props.label}
      </text>
    </g>
  );
}
