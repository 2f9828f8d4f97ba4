import { applySettings, loadSettings } from './settings.ts';

const panel = document.querySelector<HTMLDetailsElement>('.reading');

// The panel travels only to those who unfold it, so that every page is the lighter by it.
panel?.addEventListener('toggle', () => import('./form.ts').then(({ fill }) => fill(panel)), { once: true });

// A page that the browser had put aside comes back as it was left.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) applySettings(loadSettings());
});
