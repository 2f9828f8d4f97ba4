import { CompareSide } from './compare-side.ts';
import { suggestionsFor } from './compare-suggestions.ts';
import { rowElement } from './compared-row.ts';
import { compare } from './compared-rows.ts';

const asked = new URLSearchParams(location.search);
const [a, b] = [asked.get('a')?.trim() ?? '', asked.get('b')?.trim() ?? ''];

const form = document.querySelector<HTMLFormElement>('.compare');
if (form) void start(sideOf(form, 'a'), sideOf(form, 'b'));

/** Fills the form from the query string, then shows the comparison, or what the left side can be compared with. */
async function start(left: CompareSide, right: CompareSide): Promise<void> {
  part('swap')?.addEventListener('click', () => leadTo(right.value, left.value));
  const wholeAsked = a !== '' && b !== '';
  if (wholeAsked) open('#result');
  const known = await orSay(async () => {
    await Promise.all([left.choose(a), right.choose(b)]);
  });
  for (const side of [left, right]) {
    side.onChange(() => orSay(update));
    side.enable();
  }
  if (known && wholeAsked) await orSay(() => show(a, b));
  await orSay(update);

  async function update(): Promise<void> {
    part('submit')?.toggleAttribute('disabled', left.value === '' || right.value === '');
    part('swap')?.toggleAttribute('disabled', left.value + right.value === '');
    if (left.value !== '' && right.value === '') await suggest(left);
  }
}

function sideOf(form: HTMLFormElement, side: string): CompareSide {
  const box = form.querySelector<HTMLElement>(`[data-side="${side}"]`);
  if (!box) throw new Error(`the form has no side ${side}`);
  return new CompareSide(box);
}

/** Shows two sides with their differences marked. */
async function show(a: string, b: string): Promise<void> {
  say('正在读取…');
  const { rows, said } = await compare(a, b);
  const list = document.createElement('ol');
  list.className = 'compared';
  list.append(...rows.map((row) => rowElement(row.a, row.b)));
  open('#result')?.append(list);
  say(said);
}

/** Lists what the left side can be compared with. */
async function suggest(left: CompareSide): Promise<void> {
  const name = left.value;
  const suggestions = await suggestionsFor(name, {
    year: left.year,
    years: left.years,
    issuers: await left.issuers(),
  });
  // The reader may have chosen something else meanwhile.
  if (name !== left.value) return;
  const items = suggestions.map(({ text, address }) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')];
    link.href = address;
    link.textContent = text;
    item.append(link);
    return item;
  });
  document.querySelector('#suggestions ul')?.replaceChildren(...items);
  document.querySelector('#suggestions')?.toggleAttribute('hidden', items.length === 0);
}

/** Runs a task. Returns whether it succeeded; where it fails, shows the reader the reason. */
async function orSay(task: () => Promise<void>): Promise<boolean> {
  try {
    await task();
    return true;
  } catch (error) {
    say(error instanceof RangeError ? error.message : '没有读到，请检查网络后再试。');
    return false;
  }
}

function leadTo(a: string, b: string): void {
  const sides = Object.entries({ a, b }).filter(([, value]) => value !== '');
  location.search = sides.map(([side, value]) => `${side}=${value}`).join('&');
}

function open(section: string): HTMLElement | null {
  const found = document.querySelector<HTMLElement>(section);
  if (found) found.hidden = false;
  return found;
}

function part(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.compare [data-part="${name}"]`);
}

function say(words: string): void {
  const status = document.querySelector('#compare-status');
  if (status) status.textContent = words;
}
