/** What is copied, in each form that it has; a form may still be on its way. */
export type Copy = Partial<Record<'text/plain' | 'text/html', string | Promise<string>>>;

/** Whether something can be copied; a page that did not come over https has no clipboard. */
export const canCopy = Boolean(navigator.clipboard);

const SHOWN = 3000;
const status = document.createElement('p');
status.className = 'sr-only';
status.setAttribute('role', 'status');
document.body.append(status);

/** Says something to a reader who listens, politely. */
export function announce(words: string): void {
  status.textContent = words;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = '';
  }, SHOWN);
}

/** Copies what a button stands for and says on the button, and aloud, whether that was done. */
export async function copyFrom(button: HTMLButtonElement, copy: Copy): Promise<void> {
  const done = await write(copy).then(
    () => '已复制',
    () => '未能复制',
  );
  const label = button.firstChild;
  const name = button.dataset.label ?? label?.textContent ?? '';
  button.dataset.label = name;
  if (label) label.textContent = done;
  announce(`${done} ${name.replace(/^复制/, '')}`);
  setTimeout(() => {
    if (label) label.textContent = name;
  }, SHOWN);
}

// The clipboard has to be asked for at once; what is written to it may come later.
function write(copy: Copy): Promise<void> {
  const forms = Object.entries(copy).map(([type, text]) => [
    type,
    Promise.resolve(text).then((words) => new Blob([words], { type })),
  ]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(forms))]);
}
