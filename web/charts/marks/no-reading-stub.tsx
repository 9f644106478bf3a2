/** Silence: a dotted stub at the last level known, and an empty ring. Nothing is drawn through it. */
export function NoReadingStub({ x, toX, y }: { x: number; toX: number; y: number }) {
  return (
    <g>
      <path className="gc-stub" d={`M${x} ${y}H${toX}`} />
      <circle className="gc-stub-ring" cx={toX} cy={y} r={4} />
    </g>
  );
}
