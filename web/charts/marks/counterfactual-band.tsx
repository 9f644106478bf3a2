import { bandPath, linePath } from '../line-path.ts';

interface Going {
  readonly x: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** As it was going: a sand band and a dotted middle. Places in pixels. */
export function CounterfactualBand({ places }: { places: readonly Going[] }) {
  const band = bandPath(places.map(({ x, lower, upper }) => ({ x, lower, upper })));
  return (
    <g className="gc-counterfactual">
      <path className="gc-cf-area" d={band.area} />
      <path className="gc-cf-edge" d={band.edges} />
      <path className="gc-cf-middle" d={linePath(places.map(({ x, mean }) => ({ x, y: mean })))} />
    </g>
  );
}
