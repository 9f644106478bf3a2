const AGAIN_MS = 1_000;

/** What just happened: of which kind, to what. */
export interface Heard {
  readonly kind: string;
  readonly subject: string;
}

interface Listening {
  readonly seat?: string | undefined;
  /** Something may have happened while nobody listened. */
  readonly missed: () => void;
  readonly heard: (event: Heard) => void;
}

/**
 * The server's stream, of a person or of one seat. It resumes from the last event it heard; when it ends for good (a server
 * that restarts), it is opened again and whoever listens reads anew. Returns how to leave.
 */
export function listen({ seat, missed, heard }: Listening): () => void {
  let source: EventSource | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let opened = false;
  const open = () => {
    source = new EventSource(`/api/v1/events/stream${seat ? `?seat=${encodeURIComponent(seat)}` : ''}`);
    source.addEventListener('open', (event) => {
      // The server's first breath has the same name as the connection's own event: one opening, said twice.
      if (event instanceof MessageEvent) return;
      // The page has just been read: only what was missed in between is to be read again.
      if (opened) missed();
      opened = true;
    });
    source.onmessage = ({ data }) => heard(JSON.parse(data) as Heard);
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    clearTimeout(reopening);
    source?.close();
  };
}
