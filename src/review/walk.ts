import { canCopy, copyFrom } from '../components/cite/clipboard.ts';

const STEPS: Record<string, number> = { n: 1, j: 1, p: -1, k: -1 };

const findings = [...document.querySelectorAll<HTMLElement>('.finding')];
const status = document.querySelector<HTMLElement>('.walk [role="status"]');
const keys = document.querySelector<HTMLInputElement>('.walk [name="keys"]');
let at = -1; // the index of the finding last visited

/** Moves the focus by some findings, round at both ends. */
function walk(step: number): void {
  const next = at < 0 && step < 0 ? findings.length - 1 : (at + step + findings.length) % findings.length;
  findings[next]?.focus({ preventScroll: true });
  findings[next]?.scrollIntoView({ block: 'center' });
}

function visit(index: number): void {
  at = index;
  if (status) status.textContent = `第 ${at + 1} 处，共 ${findings.length} 处`;
}

function onKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys?.checked) return;
  const step = STEPS[event.key];
  if (step !== undefined) walk(step);
  else if (event.key === 'c') findings[at]?.querySelector<HTMLButtonElement>('[data-copy]')?.click();
}

function onClick({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.dataset.copy) void copyFrom(button, { 'text/plain': button.dataset.copy });
  if (button?.dataset.step) walk(Number(button.dataset.step));
}

for (const [index, finding] of findings.entries()) finding.addEventListener('focusin', () => visit(index));
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = !canCopy;
if (findings.length > 0) document.addEventListener('keydown', onKey);
document.addEventListener('click', onClick);
