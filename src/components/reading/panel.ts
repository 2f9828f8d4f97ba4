import { apply, recall, remember } from './memory.ts';

/** Shows in the panel what was chosen, and follows it from then on. */
function equip(form: HTMLFormElement): void {
  show(form);
  form.addEventListener('change', () => {
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    remember(Object.fromEntries(values));
  });
  form.addEventListener('reset', () => {
    remember(Object.fromEntries([...new FormData(form).keys()].map((name) => [name, ''])));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fold(form);
  });
  // A page that the browser had put aside comes back as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    apply(recall());
    show(form);
  });
}

/** Folds the panel and leads back to where it is unfolded. */
function fold(form: HTMLFormElement): void {
  const panel = form.closest('details');
  panel?.removeAttribute('open');
  panel?.querySelector('summary')?.focus();
}

function show(form: HTMLFormElement): void {
  for (const [name, value] of Object.entries(recall())) {
    const group = form.elements.namedItem(name);
    if (group instanceof RadioNodeList) group.value = value;
  }
}

const form = document.querySelector<HTMLFormElement>('.reading form');
const words = document.querySelector<HTMLElement>('.words');
if (form) equip(form);
if (form && words && 'speechSynthesis' in window) {
  import('./aloud.ts').then(({ offerReading }) => offerReading(words, form));
}
