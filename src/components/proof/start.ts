import { provedBy } from './proved.ts';
import { showCheck } from './report.ts';

// The scripts that check are loaded when a reader asks for them.
const CHECKS = {
  words: async () => (await import('./check-words.ts')).checkWords,
  all: async () => (await import('./check-all.ts')).checkAll,
};

for (const section of document.querySelectorAll<HTMLElement>('[data-proof]')) {
  const place = section.querySelector<HTMLElement>('[data-result]');
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-verify]')) {
    button.disabled = false;
    button.addEventListener('click', () => place && void run(button, section, place));
  }
}

async function run(button: HTMLButtonElement, section: HTMLElement, place: HTMLElement): Promise<void> {
  if (button.ariaDisabled === 'true') return;
  button.ariaDisabled = 'true';
  await showCheck(place, async () => {
    const check = await CHECKS[button.dataset['verify'] === 'all' ? 'all' : 'words']();
    return check(provedBy(section));
  });
  button.ariaDisabled = null;
}
