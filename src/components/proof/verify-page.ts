import { href } from '../href.ts';
import { showCheck } from './report.ts';

const site = href('/');
const [receipt, head] = ['receipt', 'head'].map((name) =>
  document.querySelector<HTMLFormElement>(`form[data-${name}]`),
);
const text = receipt?.querySelector('textarea');

for (const form of [receipt, head]) {
  if (!form) continue;
  form.querySelector('[type="submit"]')?.removeAttribute('disabled');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
}

/** Checks what a form holds and shows what was found below it. */
async function answer(form: HTMLFormElement): Promise<void> {
  const place = form.parentElement?.querySelector<HTMLElement>('[data-result]');
  const given = new FormData(form).get('given');
  if (!place || typeof given !== 'string') return;
  await showCheck(place, async () => {
    const { reportHead, reportReceipt } = await import('./check-receipt.ts');
    return (form === receipt ? reportReceipt : reportHead)(given, site);
  });
}

async function take(file: File | undefined): Promise<void> {
  if (!file || !text || !receipt) return;
  text.value = await file.text();
  receipt.requestSubmit();
}

receipt?.querySelector('input[type="file"]')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) void take(target.files?.[0]);
});
receipt?.addEventListener('dragover', (event) => event.preventDefault());
receipt?.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return; // dropped text goes into the field by itself
  event.preventDefault();
  void take(file);
});
