/** Where the reader is: a hairline and a ring around the point. */
export function FocusMark(props: { x: number; y: number | null; top: number; bottom: number }) {
  const { x, y, top, bottom } = props;
  return (
    <g className="gc-focus">
      <path className="gc-focus-rule" d={`M${x} ${top}V${bottom}`} />
      {y === null ? null : <circle className="gc-focus-ring" cx={x} cy={y} r={9} />}
    </g>
  );
}
