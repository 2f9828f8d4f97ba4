import { FACT_KIND_NAMES } from '../../model/fact-kinds.ts';

/** Highlights the facts of a kind while its box is ticked; the code and the data are loaded at the first tick. */
function equip(boxes: HTMLElement, words: HTMLElement): void {
  boxes.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const layer = FACT_KIND_NAMES.find((kind) => kind === target.name);
    if (!layer) return;
    if (!target.checked) {
      CSS.highlights.delete(layer);
      return;
    }
    const { highlightFacts } = await import('./highlights.ts');
    await highlightFacts(layer, boxes.dataset.source ?? '', words);
    if (!target.checked) CSS.highlights.delete(layer);
  });
}

const boxes = document.querySelector<HTMLElement>('.layers');
const words = document.querySelector<HTMLElement>('.words');
// The CSS Custom Highlight API leaves the document as it is, so that only its own words are copied.
if (boxes && words && 'highlights' in CSS) equip(boxes, words);
else boxes?.remove();
