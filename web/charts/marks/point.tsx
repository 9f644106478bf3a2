import type { PointKind } from '../chart-data.ts';

const className: Record<PointKind, string> = {
  common: 'gc-common',
  improvement: 'gc-improve',
  concern: 'gc-concern',
  'no-direction': 'gc-nodir',
};

/** A point by its shape: grey dot, blue disc, orange diamond, purple square. `size` is half its height. */
export function Point({ kind, x, y, size = 6.5 }: { kind: PointKind; x: number; y: number; size?: number }) {
  if (kind === 'concern') {
    const half = size * 1.3;
    return <path className="gc-concern" d={`M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`} />;
  }
  if (kind === 'no-direction') {
    return <rect className="gc-nodir" x={x - size} y={y - size} width={size * 2} height={size * 2} />;
  }
  return <circle className={className[kind]} cx={x} cy={y} r={kind === 'common' ? size * 0.8 : size} />;
}

/** The period still running: an empty ring. */
export function RunningPoint({ x, y, size = 4.5 }: { x: number; y: number; size?: number }) {
  return <circle className="gc-running-ring" cx={x} cy={y} r={size} />;
}
