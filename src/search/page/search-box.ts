/** Lets `/` lead to the search box, and offers suggestions in it from the first character on. */
function equip(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const elsewhere =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || elsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const offer = async (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    input.removeEventListener('input', offer);
    input.removeEventListener('compositionend', offer);
    const { Combobox } = await import('./combobox.ts');
    new Combobox(input).suggest();
  };
  input.addEventListener('input', offer);
  input.addEventListener('compositionend', offer);
}

/** The search box of this page, null where it has none. */
export const searchBox = document.querySelector<HTMLInputElement>('form.search input[type=search]');

if (searchBox) equip(searchBox);
