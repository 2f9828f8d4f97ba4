import { type Difference, differencesOf } from '../../reuse/differences.ts';
import type { Side } from './compared-plan.ts';

/** The element of a difference, and its name for screen readers. */
const MARKS = {
  a: { tag: 'del', said: '〔只在左边：' },
  b: { tag: 'ins', said: '〔只在右边：' },
  both: { tag: 'mark', said: '〔两边相同：' },
} as const;

/** Below this share of common words, what is common is marked instead of the differences. */
const ALIKE = 0.5;
/** The fewest characters in common that are marked then. */
const LEAST_SHARED = 4;

/** Two clauses side by side with their differences marked. */
export function rowElement(a: Side | null, b: Side | null): HTMLLIElement {
  const differences = a && b ? differencesOf(a.words, b.words) : [];
  const common = differences
    .filter(({ in: where }) => where === 'both')
    .reduce((sum, { text }) => sum + text.length, 0);
  const alike = common >= ALIKE * Math.min(a?.words.length ?? 0, b?.words.length ?? 0);
  const isMarked = ({ in: where, text }: Difference) =>
    alike ? where !== 'both' : where === 'both' && text.length >= LEAST_SHARED;
  const item = document.createElement('li');
  item.append(cell(a, 'a', differences, isMarked), cell(b, 'b', differences, isMarked));
  return item;
}

function cell(
  side: Side | null,
  which: 'a' | 'b',
  differences: readonly Difference[],
  isMarked: (part: Difference) => boolean,
): HTMLElement {
  const box = document.createElement('div');
  if (!side) {
    box.append(element('p', `${which === 'a' ? '左' : '右'}边没有对应的条款`, 'quiet'));
    return box;
  }
  const link = element('a', side.name);
  link.setAttribute('href', side.address);
  const quote = document.createElement('blockquote');
  if (side.lang) quote.lang = side.lang;
  const own = differences.filter(({ in: where }) => where === 'both' || where === which);
  quote.append(
    ...(differences.length > 0
      ? own.map((part) => (isMarked(part) ? marked(part) : part.text))
      : [side.words]),
  );
  box.append(element('p', `${which === 'a' ? '左' : '右'}：`), quote);
  box.firstElementChild?.append(link);
  return box;
}

function marked({ in: where, text }: Difference): HTMLElement {
  const { tag, said } = MARKS[where];
  const made = document.createElement(tag);
  const [before, after] = [element('span', said, 'sr-only'), element('span', '〕', 'sr-only')];
  for (const own of [before, after]) own.lang = 'zh-Hans';
  made.append(before, text, after);
  return made;
}

function element(tag: string, text: string, name?: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}
