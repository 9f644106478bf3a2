interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly key: string;
  readonly kind: 'improves' | 'guards' | 'crossed';
  readonly from: Place;
  readonly to: Place;
  /** Where the line ends inside the objective. */
  readonly end: number;
}

export interface Way extends Link {
  /** The x of its own vertical lane. */
  readonly lane: number;
}

/** One vertical lane each: links going down leave from the right lanes first, links going up from the left. */
export function lanes(links: readonly Link[]): Way[] {
  const down = links.filter(({ from, to }) => to.y >= from.y).sort((a, b) => b.from.y - a.from.y);
  const up = links.filter(({ from, to }) => to.y < from.y).sort((a, b) => a.from.y - b.from.y);
  const all = [...up, ...down];
  return all.map((link, at) => {
    const { from, to } = link;
    return { ...link, lane: from.x + ((to.x - from.x) * (at + 1)) / (all.length + 1) };
  });
}

const CORNER = 12;

export function wayPath({ from, to, lane }: Way): string {
  const way = Math.sign(to.y - from.y);
  const corner = Math.min(CORNER, Math.abs(to.y - from.y) / 2);
  return [
    `M${from.x} ${from.y}H${lane - corner}`,
    `Q${lane} ${from.y} ${lane} ${from.y + way * corner}`,
    `V${to.y - way * corner}`,
    `Q${lane} ${to.y} ${lane + corner} ${to.y}H${to.x}`,
  ].join('');
}
