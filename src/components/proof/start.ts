import { provedBy } from './proved.ts';
import { showReport } from './report.ts';

// The scripts that check are loaded when a reader asks for them.
const CHECKS = {
  words: async () => (await import('./check-words.ts')).checkWords,
  all: async () => (await import('./check-all.ts')).checkAll,
};

for (const section of document.querySelectorAll<HTMLElement>('[data-proof]')) {
  const place = section.querySelector<HTMLElement>('[data-result]');
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-verify]')) {
    button.hidden = false;
    button.addEventListener('click', () => place && void run(button, section, place));
  }
}

async function run(button: HTMLButtonElement, section: HTMLElement, place: HTMLElement): Promise<void> {
  if (button.ariaDisabled === 'true') return;
  button.ariaDisabled = 'true';
  place.textContent = '正在核验…';
  try {
    const check = await CHECKS[button.dataset['verify'] === 'all' ? 'all' : 'words']();
    showReport(place, await check(provedBy(section)));
  } catch (error) {
    place.textContent = `没能核验：${error instanceof RangeError ? error.message : '网络不通，或脚本没有取到。'}`;
  } finally {
    button.ariaDisabled = null;
  }
}
