const LABEL = '复制链接';
const DONE = '已复制';

/** Puts beside every clause's own link a button that copies its address; without a script there is no such button. */
function addCopyButtons(links: Iterable<HTMLAnchorElement>): void {
  const status = hidden('p', '');
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const link of links) link.after(copyButton(link, status));
}

function copyButton(link: HTMLAnchorElement, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  const label = document.createTextNode(LABEL);
  button.type = 'button';
  button.append(label, hidden('span', ` ${link.textContent}`));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.href);
    label.data = DONE;
    status.textContent = `${DONE} ${link.href}`;
    setTimeout(() => {
      label.data = LABEL;
      status.textContent = '';
    }, 3000);
  });
  return button;
}

/** An element that only a screen reader speaks. */
function hidden(name: 'p' | 'span', text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = 'sr-only';
  element.textContent = text;
  return element;
}

// A page that did not come over https has no clipboard.
if (navigator.clipboard) addCopyButtons(document.querySelectorAll<HTMLAnchorElement>('.k > :first-child'));
