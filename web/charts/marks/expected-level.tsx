/** A dashed line: a level the KPI is expected to keep, never a forecast. */
export function ExpectedLevel(props: { x: number; toX: number; y: number }) {
  return <path className="gc-expected" d={`M${props.x} ${props.y}H${props.toX}`} />;
}
