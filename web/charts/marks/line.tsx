/** One path for the readings and one for their dots, however many there are. */
export function Line({ line, dots, className }: { line: string; dots?: string; className?: string | undefined }) {
  return (
    <g className={className}>
      <path className="gc-line" d={line} />
      {dots ? <path className="gc-dots" d={dots} /> : null}
    </g>
  );
}
