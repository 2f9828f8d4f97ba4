/** Unfolds the table of contents where it has a column of its own; on a phone it stays folded. */
function unfold(contents: HTMLElement): void {
  // ResizeObserver reports after layout, so that no second layout is forced.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    const details = contents.querySelector('details');
    if (details) details.open = getComputedStyle(contents).position === 'sticky';
  });
  observer.observe(contents);
}

const contents = document.querySelector<HTMLElement>('.plan > .contents');
if (contents) unfold(contents);

export {};
