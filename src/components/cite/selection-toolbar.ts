import { copyOfQuotation, localDay } from './citing.ts';
import { announce, type Copy, copyFrom } from './clipboard.ts';
import { referencesTo } from './references.ts';
import type { Selected } from './selection.ts';
import { type CitedWords, citedWords } from './selection-citation.ts';

/** The buttons that copy: label, formats and content. */
const COPIES: { label: string; types: (keyof Copy)[]; copyOf: (words: CitedWords) => Copy }[] = [
  {
    label: '复制引文',
    types: ['text/plain', 'text/html'],
    copyOf: ({ quotation, citable }) => copyOfQuotation(quotation, citable),
  },
  { label: '复制链接', types: ['text/plain'], copyOf: ({ citable }) => ({ 'text/plain': citable.url }) },
  {
    label: '复制出处',
    types: ['text/plain'],
    copyOf: ({ citable }) => ({
      'text/plain': referencesTo(citable, null, localDay(new Date()))[0]?.text ?? '',
    }),
  },
];

/** The tools for the words that a reader has selected: to copy, cite and link them, and to report an error in them. */
export function selectionToolbar(read: () => Selected | null): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'selection-toolbar';
  bar.role = 'group';
  bar.ariaLabel = '选中的文字';
  const addButton = (label: string, act: (button: HTMLButtonElement, selected: Selected) => void) =>
    bar.append(
      buttonOf(label, (button) => {
        const selected = read();
        if (selected) act(button, selected);
      }),
    );
  for (const { label, types, copyOf } of COPIES) {
    addButton(
      label,
      (button, selected) => void copyFrom(button, formsOf(citedWords(selected).then(copyOf), types)),
    );
  }
  // The page has a link to report errors where the operator takes reports.
  if (document.querySelector('.tools > a'))
    addButton('报告错误', (_button, selected) => void report(selected));
  return bar;
}

// The clipboard must be written during the click, so the content is passed as promises.
function formsOf(copy: Promise<Copy>, types: (keyof Copy)[]): Copy {
  return Object.fromEntries(
    types.map((type) => [type, copy.then(async (forms) => (await forms[type]) ?? '')]),
  );
}

async function report(selected: Selected): Promise<void> {
  try {
    const { report: link } = await citedWords(selected);
    if (link) location.assign(link);
  } catch {
    announce('未能打开勘误');
  }
}

function buttonOf(label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  // Otherwise a press would clear the selection.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => act(button));
  return button;
}
