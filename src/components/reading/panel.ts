import { applySettings, loadSettings } from './settings.ts';

const panel = document.querySelector<HTMLDetailsElement>('.reading');

// The form is loaded only when the panel is opened, to keep the pages small.
panel?.addEventListener('toggle', () => import('./form.ts').then(({ fill }) => fill(panel)), { once: true });

// A page from the back/forward cache may have outdated settings.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) applySettings(loadSettings());
});
