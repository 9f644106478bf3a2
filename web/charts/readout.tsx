/** The sentence of the point under the pointer or the focus; it floats, so nothing moves. */
export function Readout(props: { sentence: string; x: number; y: number; width: number }) {
  const { sentence, x, y, width } = props;
  const room = Math.min(300, width - 16);
  const left = Math.min(Math.max(x - room / 2, 4), width - room - 4);
  return (
    <div className="gc-readout" aria-hidden="true" style={{ left, top: y, width: room }}>
      <p>{sentence}</p>
    </div>
  );
}
