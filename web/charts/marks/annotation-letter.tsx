import type { LetterPlace } from '../letter-places.ts';

/** A ringed letter; its sentence stands below the chart. */
export function AnnotationLetter({ place }: { place: LetterPlace }) {
  const above = place.y < place.fromY;
  const start = above ? place.y + 10 : place.y - 10;
  const end = above ? place.fromY - 7 : place.fromY + 10;
  const apart = above ? end > start : end < start;
  return (
    <g>
      {apart ? <path className="gc-leader" d={`M${place.x} ${start}V${end}`} /> : null}
      <circle className="gc-letter-ring" cx={place.x} cy={place.y} r={9.5} />
      <text className="gc-letter" x={place.x} y={place.y + 4.2} textAnchor="middle">
        {place.letter}
      </text>
    </g>
  );
}
