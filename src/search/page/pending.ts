const counts = new WeakMap<HTMLElement, number>();

/** Runs a task on the results, which are `aria-busy` until no task is pending any more and then have `data-search-done`. */
export async function whilePending(region: HTMLElement, task: () => Promise<void>): Promise<void> {
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
