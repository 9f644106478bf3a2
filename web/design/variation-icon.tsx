export type Variation = 'common' | 'improvement' | 'concern' | 'no-direction' | 'no-reading';

interface VariationIconProps {
  readonly variation: Variation;
  /** Where the value went. */
  readonly towards?: 'up' | 'down';
  /** What it says, for those who don't see it; without it the icon is decoration beside its own words. */
  readonly label?: string;
  readonly size?: number;
}

const arrow = (towards: 'up' | 'down') =>
  towards === 'down' ? 'M14 8.5V19M9.6 14.8L14 19.2l4.4-4.4' : 'M14 19.5V9M9.6 13.2L14 8.8l4.4 4.4';

function Shape({ variation }: { variation: Variation }) {
  switch (variation) {
    case 'common':
      return (
        <g fill="none" stroke="var(--common)" strokeLinecap="round">
          <circle cx="14" cy="14" r="12" strokeWidth="1.6" />
          <path d="M7 15.5c2-4 3.6-4 5.4-.7s3.4 2.9 4.2.2 2.9-4.2 4.4-1.5" strokeWidth="1.7" />
        </g>
      );
    case 'no-reading':
      return (
        <circle cx="14" cy="14" r="12" fill="none" stroke="var(--common)" strokeWidth="1.6" strokeDasharray="3 3.3" />
      );
    case 'improvement':
      return <circle cx="14" cy="14" r="12.6" fill="var(--improve)" />;
    case 'concern':
      return <path d="M14 .6L27.4 14 14 27.4.6 14z" fill="var(--concern)" />;
    case 'no-direction':
      return <rect x="2.4" y="2.4" width="23.2" height="23.2" rx="1.5" fill="var(--nodir)" />;
  }
}

/** The verdict by its shape first, its colour second. */
export function VariationIcon({ variation, towards, label, size = 28 }: VariationIconProps) {
  const signal = variation !== 'common' && variation !== 'no-reading';
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or is decoration beside its own words
    <svg width={size} height={size} viewBox="0 0 28 28" {...said}>
      <Shape variation={variation} />
      {signal && towards ? (
        <path
          d={arrow(towards)}
          fill="none"
          stroke="var(--on)"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : null}
    </svg>
  );
}
