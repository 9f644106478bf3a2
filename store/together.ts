/** Reads once for all who ask meanwhile: each gets an answer whose reading began after they asked. */
export class Together<Asked, Answer> {
  readonly #read: (asked: readonly Asked[]) => Promise<Answer>;
  #reading: Promise<Answer> | null = null;
  /** Those who came while it read, and what they wait for. */
  #next: { readonly asked: Set<Asked>; readonly answer: Promise<Answer> } | null = null;

  constructor(read: (asked: readonly Asked[]) => Promise<Answer>) {
    this.#read = read;
  }

  ask(one: Asked): Promise<Answer> {
    if (this.#next) {
      this.#next.asked.add(one);
      return this.#next.answer;
    }
    const asked = new Set([one]);
    if (!this.#reading) return this.#begin(asked);
    const begin = () => this.#begin(asked);
    const answer = this.#reading.then(begin, begin);
    this.#next = { asked, answer };
    return answer;
  }

  #begin(asked: ReadonlySet<Asked>): Promise<Answer> {
    this.#next = null;
    const reading = this.#read([...asked]);
    this.#reading = reading;
    const over = () => {
      if (this.#reading === reading) this.#reading = null;
    };
    reading.then(over, over);
    return reading;
  }
}
