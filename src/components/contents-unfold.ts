/** Unfolds the table of contents where it has a column of its own; on a phone it stays folded. */
function unfold(contents: HTMLElement): void {
  // Asked once the page has been laid out, so that the page is not laid out twice.
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
