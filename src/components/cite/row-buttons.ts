const LABEL = '引用此行';

/** Adds to each row of a table in the words a button that selects the row, so that it can be quoted with one press. */
export function addRowButtons(): void {
  for (const row of document.querySelectorAll<HTMLTableRowElement>('.words tbody tr[id]')) {
    const last = [...row.cells].at(-1);
    last?.append(' ', rowButton(row));
  }
}

function rowButton(row: HTMLTableRowElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'row-button';
  button.textContent = LABEL;
  button.addEventListener('click', () => getSelection()?.selectAllChildren(row));
  return button;
}
