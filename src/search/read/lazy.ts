/** A promise that is made when it is first asked for, and again where it was rejected. */
export class Lazy<T> {
  readonly #make: () => Promise<T>;
  #made: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get(): Promise<T> {
    if (this.#made) return this.#made;
    const made = this.#make();
    this.#made = made;
    made.catch(() => {
      this.#made = undefined;
    });
    return made;
  }
}
