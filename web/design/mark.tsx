/** The logo: a level bar and a rudder blade turned from its hinge. At least 16 px. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <path d="M1 22.5H14.8" stroke="var(--hold)" strokeWidth="8.5" fill="none" />
      <path d="M18 20.4L28.4 9.2" stroke="var(--move)" strokeWidth="8.5" fill="none" />
    </svg>
  );
}
