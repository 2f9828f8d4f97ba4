import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { addressedClauses, clauseAddress, planAddress } from '../../src/model/addresses.ts';
import type { Clause } from '../../src/model/clause.ts';
import { sentencesOf } from '../../src/model/sentence.ts';
import { type BuiltPage, readPage } from './pages.ts';

const folder = inject('folder');
const { plans } = await readContent();

/** The own words of a clause, with a line for each paragraph and for the title. */
function printedLines({ number, title, text }: Clause): string[] {
  const head = (number ?? '') + (title ?? '');
  const paragraphs = text === '' ? [] : text.split('\n');
  return title !== null || paragraphs.length === 0
    ? [head, ...paragraphs]
    : [head + paragraphs[0], ...paragraphs.slice(1)];
}

/** The lines that an element of a page shows as a document's words, without the links beside them. */
function shownLines({ children }: { children: readonly ElementContent[] }): string[] {
  return children
    .filter((child): child is Element => child.type === 'element' && /^(p|h[1-6])$/.test(child.tagName))
    .filter(({ properties }) => properties.className?.toString() !== 'k')
    .map((element) => textOf(element));
}

/** The element of a clause on a page. Throws where the page has none. */
function elementOf({ id }: Clause, { address, tree }: BuiltPage): Element {
  const element = select(`.words [id="${id}"]`, tree);
  if (!element) throw new Error(`${address} shows no clause ${id}`);
  return element;
}

describe.each(plans.map(({ plan }) => plan))('$title', (plan) => {
  const page = readPage(folder, planAddress(plan));
  const clauses = addressedClauses(plan);
  const onOwnPage = (clause: Clause) => readPage(folder, clauseAddress(plan, clause));

  it('is printed on its page word for word, each clause with its id', () => {
    const shown = clauses.map((clause) => [clause.id, ...shownLines(elementOf(clause, page))]);
    expect(shown).toEqual(clauses.map((clause) => [clause.id, ...printedLines(clause)]));
  });

  it('is printed in its own order and says nothing twice', () => {
    const words = selectAll('.words', page.tree);
    expect(words).toHaveLength(1);
    const ids = selectAll('[id]', words[0]).map(({ properties }) => String(properties.id));
    expect(ids.filter((id) => clauses.some((clause) => clause.id === id))).toEqual(
      clauses.map(({ id }) => id),
    );
  });

  it('has every word of a clause on the page of the clause too', () => {
    const shown = clauses.map((clause) => shownLines(elementOf(clause, onOwnPage(clause))));
    expect(shown).toEqual(clauses.map(printedLines));
  });

  it('has the id of each sentence on both pages', () => {
    for (const clause of clauses) {
      const sentences = sentencesOf(clause.text).flat();
      for (const at of [page, onOwnPage(clause)]) {
        const shown = sentences.map(({ n }) =>
          selectAll(`[id="${clause.id}-s${n}"]`, at.tree)
            .map((element) => textOf(element))
            .join('|'),
        );
        expect(shown).toEqual(sentences.map(({ start, end }) => clause.text.slice(start, end)));
      }
    }
  });

  it('keeps the lines that stand around its clauses, but for those that print its title', () => {
    const frames = plan.clauses.filter(({ kind }) => kind === 'frame').flatMap(printedLines);
    const shown = selectAll('.words .frame', page.tree).flatMap(shownLines);
    expect(frames.filter((line) => shown.includes(line))).toEqual(shown);
    const left = frames.filter((line) => !shown.includes(line)).join('');
    expect(left.replaceAll(/\s/g, '').replaceAll(plan.title.replaceAll(/\s/g, ''), '')).toBe('');
  });

  it('has its title as the heading of its page', () => {
    expect(selectAll('h1', page.tree).map((element) => textOf(element))).toEqual([plan.title]);
  });
});
