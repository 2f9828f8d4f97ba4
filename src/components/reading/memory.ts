/** What a reader has chosen, `{ size: '150', theme: 'dark' }`. */
export type Chosen = Record<string, string>;

const KEY = 'reading';

/** The choices that this browser remembers; none where it remembers nothing. */
export function recall(): Chosen {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Remembers the choices for every page of the site, as far as the browser lets it, and sets this page after them. */
export function remember(chosen: Chosen): void {
  apply(chosen);
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing still shows this page as it was chosen.
  }
}

/** Sets this page after the choices: `data-size="150"` on its root, which the style sheets go by. */
export function apply(chosen: Chosen): void {
  Object.assign(document.documentElement.dataset, chosen);
}
