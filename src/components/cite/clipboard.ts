/** What is copied, by format; it may be a promise. */
export type Copy = Partial<Record<'text/plain' | 'text/html', string | Promise<string>>>;

/** Whether something can be copied: only a page over https has a clipboard. */
export const canCopy = Boolean(navigator.clipboard);

const SHOWN = 3000;
const status = document.createElement('p');
status.className = 'sr-only';
status.setAttribute('role', 'status');
document.body.append(status);

/** Announces something to screen readers, politely. */
export function announce(words: string): void {
  status.textContent = words;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = '';
  }, SHOWN);
}

/** Copies the content of a button and shows and announces whether it worked. */
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

// The clipboard must be written during the click; its content may be a promise.
function write(copy: Copy): Promise<void> {
  const forms = Object.entries(copy).map(([type, text]) => [
    type,
    Promise.resolve(text).then((words) => new Blob([words], { type })),
  ]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(forms))]);
}
