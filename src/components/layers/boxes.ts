import { FACT_KIND_NAMES } from '../../model/fact-kinds.ts';

/** Points out a layer while its box is ticked; what that takes is loaded at the first tick. */
function equip(boxes: HTMLElement, words: HTMLElement): void {
  boxes.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const layer = FACT_KIND_NAMES.find((kind) => kind === target.name);
    if (!layer) return;
    if (!target.checked) {
      CSS.highlights.delete(layer);
      return;
    }
    const { pointOut } = await import('./highlights.ts');
    await pointOut(layer, boxes.dataset.source ?? '', words);
    if (!target.checked) CSS.highlights.delete(layer);
  });
}

const boxes = document.querySelector<HTMLElement>('.layers');
const words = document.querySelector<HTMLElement>('.words');
// Highlights stand beside the document and not in it, so that what is copied is the document's own words.
if (boxes && words && 'highlights' in CSS) equip(boxes, words);
else boxes?.remove();
