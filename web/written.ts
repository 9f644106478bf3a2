import { useRef, useState } from 'react';
import { isKept, isOvertaken, type Kept, keptIn, nothingKept, seen, touch } from './written-over.ts';

const PREFIX = 'gouverne-written ';
const WRITER = 'gouverne-writer';

interface Held<Value> {
  readonly name: string;
  readonly kept: Kept<Value>;
  /** It was there when the form opened. */
  readonly isBack: boolean;
}

/** What a form says of what is written in it. */
export interface Written {
  readonly isBack: boolean;
  /** Somebody else kept another text under one that is being written. */
  readonly isOvertaken: boolean;
  /** What stands under it now has been seen, and what is written stays. */
  readonly goOn: () => void;
  /** Set aside by intent: the form starts again from what is known. */
  readonly forget: () => void;
}

/**
 * What is being written and not sent yet: a page read again, or left and come back to, finds it where it was. Of this tab
 * alone, gone with it and at sign-out; a browser that keeps nothing is not an error. `first` is what stands there otherwise:
 * only what was touched is kept over it. The name says what one came to write about, where one comes from several places:
 * what was begun about one thing is not put under another. Never for a secret.
 */
export function useWritten<Value extends object>(name: string, first: Value) {
  const [state, setState] = useState(() => open<Value>(name));
  // Another subject came under the same form.
  const held = state.name === name ? state : open<Value>(name);
  if (held !== state) setState(held);
  const latest = useRef(held);
  latest.current = held;
  const hold = (kept: Kept<Value>, isBack = latest.current.isBack) => {
    latest.current = { name, kept, isBack };
    setState(latest.current);
  };
  const keep = (kept: Kept<Value>) => {
    hold(kept);
    store((area) =>
      isKept(kept) ? area.setItem(PREFIX + name, JSON.stringify(kept)) : area.removeItem(PREFIX + name),
    );
  };
  const drop = () => store((area) => area.removeItem(PREFIX + name));
  return {
    written: { ...first, ...held.kept.changed } as Value,
    isBack: held.isBack && isKept(held.kept),
    isOvertaken: isOvertaken(held.kept, first),
    write: (change: Partial<Value>) => keep(touch(latest.current.kept, change, first)),
    goOn: () => keep(seen(latest.current.kept, first)),
    /** Sent: it shows until the form closes or starts again, and no longer than that. */
    sent() {
      drop();
      hold({ changed: latest.current.kept.changed, under: {} }, false);
    },
    forget() {
      drop();
      hold(nothingKept, false);
    },
  };
}

/** Whoever leaves takes it along: the next person at this screen finds nothing. */
export function forgetWritten(): void {
  store((area) => {
    for (const key of Object.keys(area)) if (key.startsWith(PREFIX)) area.removeItem(key);
  });
}

/** A session that ends keeps what was written, for whoever wrote it: someone else who signs in here finds nothing. */
export function writtenBy(personId: string): void {
  store((area) => {
    const writer = area.getItem(WRITER);
    if (writer === personId) return;
    if (writer !== null) forgetWritten();
    area.setItem(WRITER, personId);
  });
}

function open<Value>(name: string): Held<Value> {
  let kept: Kept<Value> = nothingKept;
  store((area) => {
    kept = keptIn(area.getItem(PREFIX + name));
  });
  return { name, kept, isBack: isKept(kept) };
}

function store(act: (area: Storage) => void): void {
  try {
    act(sessionStorage);
  } catch {
    // What is written lasts until the page closes.
  }
}
