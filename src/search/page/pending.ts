const tasks = new WeakMap<HTMLElement, number>();

/**
 * Does something in the results, which say meanwhile that more is on its way, and afterwards, when nothing else is, that
 * they are done.
 */
export async function whileBusy(region: HTMLElement, task: () => Promise<void>): Promise<void> {
  count(region, 1);
  try {
    await task();
  } finally {
    count(region, -1);
  }
}

function count(region: HTMLElement, change: 1 | -1): void {
  const running = (tasks.get(region) ?? 0) + change;
  tasks.set(region, running);
  region.setAttribute('aria-busy', String(running > 0));
  region.toggleAttribute('data-search-done', running === 0);
}
