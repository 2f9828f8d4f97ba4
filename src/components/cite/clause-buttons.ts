import { startCiting } from './citing.ts';
import { clausePage } from './clause-page.ts';
import { announce, canCopy, copyFrom } from './clipboard.ts';

const OPEN = '引用';

/**
 * Adds to the link of every clause a button that copies its address, and on the page of a plan one that opens the clause's
 * tools below its words. Without scripts the link leads to the page that has them.
 */
export function addClauseButtons(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.k > :first-child')) {
    if (link.closest('.words') && leadsElsewhere(link)) link.after(citeButton(link));
    if (canCopy) link.after(copyButton(link));
  }
}

/** Whether the clause has a page of its own, where its tools are. */
function leadsElsewhere(link: HTMLAnchorElement): boolean {
  return link.pathname !== location.pathname;
}

function copyButton(link: HTMLAnchorElement): HTMLButtonElement {
  const button = buttonFor('复制链接', link);
  button.addEventListener('click', () => copyFrom(button, { 'text/plain': link.href }));
  return button;
}

function citeButton(link: HTMLAnchorElement): HTMLButtonElement {
  const button = buttonFor(OPEN, link);
  button.ariaExpanded = 'false';
  button.addEventListener('click', () => toggle(button, link));
  return button;
}

async function toggle(button: HTMLButtonElement, link: HTMLAnchorElement): Promise<void> {
  const open = button.ariaExpanded === 'true';
  for (const other of document.querySelectorAll<HTMLElement>('.words .cite')) other.remove();
  for (const other of document.querySelectorAll('.k > [aria-expanded="true"]')) other.ariaExpanded = 'false';
  if (open) return;
  try {
    const { tools } = await clausePage(link.href);
    const shown = document.importNode(tools, true);
    link.closest('.k')?.after(shown);
    startCiting(shown);
    button.ariaExpanded = 'true';
    announce('引用工具在下面');
  } catch {
    location.assign(link.href);
  }
}

/** A button whose label ends in the name of its clause, for screen readers only. */
function buttonFor(label: string, link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  const clause = document.createElement('span');
  clause.className = 'sr-only';
  clause.textContent = ` ${link.textContent}`;
  button.type = 'button';
  button.append(label, clause);
  return button;
}
