import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import './charts.css';
import { ChartTable, type TableRows, TableSwitch } from './chart-table.tsx';
import { PointExplorer, type Stops } from './point-explorer.tsx';
import { Readout } from './readout.tsx';

/** Shared by charts with points: whether the page or the chart itself decides between drawing and table. */
export interface FrameProps {
  readonly table?: boolean;
  readonly onTable?: (table: boolean) => void;
  /** False where the page has its own switch. */
  readonly tableSwitch?: boolean;
}

interface Props extends FrameProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly rows: () => TableRows;
  readonly stops?: Stops;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly onPoint?: ((index: number) => void) | undefined;
  /** The drawing, told where the reader is. */
  readonly children: (index: number | null) => ReactNode;
  /** Sentences under the drawing. */
  readonly below?: ReactNode;
  readonly className?: string;
}

/** A chart's figure: the drawing with its sentence as name, its points one by one, and its table. */
export function ChartFrame(props: Props) {
  const { box, label, width, height, plot, stops } = props;
  const [index, setIndex] = useState<number | null>(null);
  const [ownTable, setOwnTable] = useState(false);
  const table = props.table ?? ownTable;
  const byKey = useRef(false);
  const showTable = (next: boolean, key = false): void => {
    byKey.current = key;
    setOwnTable(next);
    setIndex(null);
    props.onTable?.(next);
  };
  // The key that swaps drawing and table takes the focus along.
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    box.current?.querySelector<HTMLElement>(table ? '.gc-table-scroll' : '.gc-explorer')?.focus();
  }, [table, box]);
  return (
    <figure className={`gc ${props.className ?? ''}`}>
      <div ref={box} className="gc-box" style={{ minHeight: height }}>
        {table ? (
          <ChartTable {...props.rows()} onChart={() => showTable(false, true)} />
        ) : (
          <>
            <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
              {props.children(index)}
            </svg>
            {stops ? (
              <PointExplorer
                stops={stops}
                {...plot}
                index={index}
                onIndex={setIndex}
                onPoint={props.onPoint}
                onTable={() => showTable(true, true)}
              />
            ) : null}
            {stops && index !== null ? (
              <Readout sentence={stops.sentence(index)} x={stops.x(index)} y={plot.bottom + 6} width={width} />
            ) : null}
          </>
        )}
      </div>
      {table ? null : props.below}
      {props.tableSwitch === false ? null : <TableSwitch table={table} onTable={showTable} />}
    </figure>
  );
}
