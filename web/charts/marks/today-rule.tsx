export function TodayRule(props: { x: number; top: number; bottom: number; label?: string }) {
  return (
    <g>
      <path className="gc-today" d={`M${props.x} ${props.top}V${props.bottom}`} />
      {props.label ? (
        <text className="gc-words" x={props.x} y={props.top - 5} textAnchor="middle">
          {props.label}
        </text>
      ) : null}
    </g>
  );
}
