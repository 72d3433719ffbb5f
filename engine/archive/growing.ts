type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that doubles when it is full: millions of small numbers without a JavaScript array of them. */
export class Growing<T extends Numbers> {
  length = 0;
  #values: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(64);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length + 1);
    this.#values[this.length++] = value;
  }

  append(values: ArrayLike<number>): void {
    if (this.length + values.length > this.#values.length) this.#grow(this.length + values.length);
    this.#values.set(values, this.length);
    this.length += values.length;
  }

  /** The numbers so far, not copied; good until the next push. */
  view(): T {
    return this.#values.subarray(0, this.length) as T; // subarray keeps the kind of array
  }

  #grow(needed: number): void {
    const bigger = this.#make(Math.max(needed, this.#values.length * 2));
    bigger.set(this.#values);
    this.#values = bigger;
  }
}
