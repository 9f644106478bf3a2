const MINUTE_MS = 60_000;
const MOST = 20;
/** Addresses remembered at most: beyond, all are forgotten rather than one more kept. */
const ADDRESSES = 10_000;

/** Whoever tries signatures is not listened to for the rest of the minute; counted in each server, by address. */
export class WrongSignatures {
  readonly #seen = new Map<string, { count: number; readonly since: number }>();

  tooMany(address: string, now: number): boolean {
    const seen = this.#seen.get(address);
    return seen !== undefined && now - seen.since < MINUTE_MS && seen.count >= MOST;
  }

  note(address: string, now: number): void {
    if (this.#seen.size >= ADDRESSES) this.#seen.clear();
    const seen = this.#seen.get(address);
    if (seen && now - seen.since < MINUTE_MS) seen.count++;
    else this.#seen.set(address, { count: 1, since: now });
  }
}
