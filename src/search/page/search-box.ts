/** Focuses the search box on `/`, and loads suggestions with the first character that is typed into it. */
function enhance(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const loadSuggestions = async (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    input.removeEventListener('input', loadSuggestions);
    input.removeEventListener('compositionend', loadSuggestions);
    const { Combobox } = await import('./combobox.ts');
    new Combobox(input).suggest();
  };
  input.addEventListener('input', loadSuggestions);
  input.addEventListener('compositionend', loadSuggestions);
}

/** The search box of the page, null where it has none. */
export const searchBox = document.querySelector<HTMLInputElement>('form.search input[type=search]');

if (searchBox) enhance(searchBox);
