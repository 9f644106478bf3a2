import { useLayoutEffect, useRef, useState } from 'react';
import styles from './halves.module.css';
import { lanes, type Way, wayPath } from './link-lanes.ts';
import type { SteeringData } from './steering-data.ts';

/** The links between the halves, one right-angled lane each: solid for a guardrail, dashed for what an objective aims at. */
export function HalfLinks({ page }: { page: SteeringData }) {
  const drawing = useRef<SVGSVGElement>(null);
  const [ways, setWays] = useState<readonly Way[]>([]);
  useLayoutEffect(() => {
    const parent = drawing.current?.parentElement;
    if (!parent) return;
    const measure = () => setWays(lanes(placesOf(page, parent)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(parent);
    return () => watch.disconnect();
  }, [page]);
  return (
    <svg ref={drawing} className={styles.links} aria-hidden="true">
      {ways.map((way) => (
        <g key={way.key} className={styles[way.kind]}>
          <path className={styles.edge} d={wayPath(way)} />
          <path className={styles.way} d={wayPath(way)} />
          {way.kind === 'improves' ? (
            <circle className={styles.ring} cx={way.from.x} cy={way.from.y} r="4" />
          ) : (
            <>
              <path className={styles.way} d={`M${way.to.x} ${way.to.y}H${way.end}`} />
              <circle className={styles.dot} cx={way.to.x} cy={way.to.y} r="4" />
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

function placesOf(page: SteeringData, parent: HTMLElement) {
  const origin = parent.getBoundingClientRect();
  return page.links.flatMap(({ kind, kpiId, objectiveId }) => {
    const row = parent.querySelector(`[id="kpi-${kpiId}"]`)?.getBoundingClientRect();
    const objective = parent.querySelector(`[id="objective-${objectiveId}"]`);
    const at = objective
      ?.querySelector(kind === 'improves' ? '[data-rank]' : `[data-guard="${kpiId}"]`)
      ?.getBoundingClientRect();
    const half = objective?.getBoundingClientRect();
    if (!row || !at || !half || half.left < row.right) return [];
    const state = page.move?.objectives
      .find(({ id }) => id === objectiveId)
      ?.guardrails.find((rail) => rail.kpiId === kpiId)?.state;
    return [
      {
        key: `${kind} ${kpiId} ${objectiveId}`,
        kind: kind === 'guards' && state === 'crossed' ? ('crossed' as const) : kind,
        from: { x: row.right - origin.left + 6, y: row.top + row.height / 2 - origin.top },
        to: { x: half.left - origin.left - 6, y: at.top + at.height / 2 - origin.top },
        end: at.left - origin.left - 3,
      },
    ];
  });
}
