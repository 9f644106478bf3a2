declare const proof: unique symbol;

/**
 * Proof that a permission was checked: only `authorize` (authorize.ts) makes one, and every writer asks for one. A
 * forgotten check does not compile.
 */
export interface Authorized<Act extends string> {
  readonly [proof]: Act;
  readonly act: Act;
  /** Null for the installation itself: set-up, jobs, an import made at the machine. */
  readonly actorId: string | null;
  /** The service's token that did it, where no person did. */
  readonly tokenId?: string;
}

/** For `authorize.ts` alone. */
export function proven<Act extends string>(act: Act, actorId: string | null): Authorized<Act> {
  return { act, actorId } as Authorized<Act>;
}
