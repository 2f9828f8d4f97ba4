/** Unfolds the table of contents where it has a column of its own; on a phone it stays folded. */
for (const details of document.querySelectorAll<HTMLDetailsElement>('.contents details')) {
  const column = details.closest('.contents');
  details.open = column !== null && getComputedStyle(column).position === 'sticky';
}
