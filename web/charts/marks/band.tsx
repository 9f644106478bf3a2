import type { BandPath } from '../line-path.ts';

/** The stable range, edge to edge; provisional: a wash between dotted edges. */
export function Band({ path, provisional = false }: { path: BandPath; provisional?: boolean }) {
  if (path.area === '') return null;
  return (
    <g className={provisional ? 'gc-band-provisional' : 'gc-band'}>
      <path className="gc-band-area" d={path.area} />
      <path className="gc-band-edge" d={path.edges} />
    </g>
  );
}
