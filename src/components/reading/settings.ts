/** What a reader has chosen, `{ size: '150', theme: 'dark' }`. */
export type Settings = Record<string, string>;

const KEY = 'reading';

/** The choices that this browser remembers; none where it remembers nothing. */
export function loadSettings(): Settings {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Remembers the choices for every page of the site, as far as the browser lets it, and sets this page after them. */
export function saveSettings(chosen: Settings): void {
  applySettings(chosen);
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing still shows this page as it was chosen.
  }
}

/** Sets this page after the choices: `data-size="150"` on its root, which the style sheets go by. */
export function applySettings(chosen: Settings): void {
  Object.assign(document.documentElement.dataset, chosen);
}
