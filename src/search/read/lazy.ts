/** Promises by key, each made when it is first asked for, and again where it was rejected. */
export class LazyMap<Key, T> {
  readonly #made = new Map<Key, Promise<T>>();

  get(key: Key, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key);
    if (known) return known;
    const made = make();
    this.#made.set(key, made);
    made.catch(() => this.#made.delete(key));
    return made;
  }

  has(key: Key): boolean {
    return this.#made.has(key);
  }
}
