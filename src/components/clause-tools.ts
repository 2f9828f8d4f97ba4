/** Adds to every clause's own link a button that copies its address; without a script there is no such button. */
function addCopyButtons(): void {
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.k a')) {
    link.after(copyButton(link, status));
  }
}

function copyButton(link: HTMLAnchorElement, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '复制链接';
  button.setAttribute('aria-label', `复制${link.textContent}的链接`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.href);
    button.textContent = '已复制';
    status.textContent = `已复制${link.textContent}的链接`;
    setTimeout(() => {
      button.textContent = '复制链接';
    }, 2000);
  });
  return button;
}

if (navigator.clipboard) addCopyButtons();
