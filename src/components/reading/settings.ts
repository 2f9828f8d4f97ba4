/** The reading settings that differ from the defaults, `{ size: '150', theme: 'dark' }`. */
type Settings = Record<string, string>;

const KEY = 'reading';

/** The saved settings; empty where there are none or localStorage is not available. */
export function loadSettings(): Settings {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Applies the settings and saves them for all pages where localStorage is available. */
export function saveSettings(chosen: Settings): void {
  applySettings(chosen);
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Without localStorage the settings hold for this page.
  }
}

/** Sets the settings as data attributes of the root, `data-size="150"`, for the style sheets. */
export function applySettings(chosen: Settings): void {
  Object.assign(document.documentElement.dataset, chosen);
}
