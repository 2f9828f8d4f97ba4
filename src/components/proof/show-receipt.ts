import { printReceipt, printReceiptText } from '../../proof/receipt.ts';
import { announce, canCopy, copyFrom } from '../cite/clipboard.ts';
import { makeReceipt, type QuotedPlace } from './make-receipt.ts';

/** Shows a receipt for the words of a clause below its tools, or takes it away. */
export async function showReceipt(button: HTMLButtonElement, quoted: QuotedPlace): Promise<void> {
  const tools = button.closest('.tools');
  const shown = tools?.parentElement?.querySelector('.receipt');
  shown?.remove();
  button.ariaExpanded = String(!shown);
  if (shown) return;
  const box = document.createElement('div');
  box.className = 'receipt';
  tools?.after(box);
  try {
    const receipt = await makeReceipt(quoted);
    const text = document.createElement('pre');
    text.textContent = printReceiptText(receipt);
    text.tabIndex = 0;
    box.append(actions(text.textContent, printReceipt(receipt), `${receipt.plan}-${receipt.clause}`), text);
    announce('引文凭证在下面');
  } catch (error) {
    box.textContent = error instanceof RangeError ? error.message : '没能作出凭证。';
    announce(box.textContent);
  }
}

function actions(text: string, json: string, name: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'tools';
  if (canCopy) {
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.append('复制凭证');
    copy.addEventListener('click', () => copyFrom(copy, { 'text/plain': text }));
    line.append(copy);
  }
  const save = document.createElement('a');
  save.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  save.download = `${name}-receipt.json`;
  save.textContent = '保存为 JSON';
  line.append(save);
  return line;
}
