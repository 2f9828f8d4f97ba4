const counts = new WeakMap<HTMLElement, number>();

/**
 * Runs a task on an element of the results. The region that it is in is `aria-busy` until no task is pending any more, and then
 * has `data-search-done`.
 */
export async function whilePending(element: HTMLElement, task: () => Promise<void>): Promise<void> {
  const region = element.closest<HTMLElement>('[aria-busy]') ?? element;
  count(region, 1);
  try {
    await task();
  } finally {
    count(region, -1);
  }
}

function count(region: HTMLElement, change: 1 | -1): void {
  const pending = (counts.get(region) ?? 0) + change;
  counts.set(region, pending);
  region.setAttribute('aria-busy', String(pending > 0));
  region.toggleAttribute('data-search-done', pending === 0);
}
