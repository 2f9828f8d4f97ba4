/**
 * What the log says of the plan that the page at `path` is about, as its own page lists it, the newest entry first; null
 * where the log says nothing of it or cannot be had.
 */
export async function planLog(log: string, path: string): Promise<HTMLElement | null> {
  const plan = /\/plans\/([^/]+)\//.exec(path)?.[1] ?? '';
  const entry = new RegExp(`^\\d{4}-\\d{2}-\\d{2}-${plan}(-\\d+)?$`);
  const response = await fetch(log).catch(() => null);
  if (!response?.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const own = [...page.querySelectorAll('.log > li')].filter(({ id }) => entry.test(id));
  if (own.length === 0) return null;
  const list = document.createElement('ol');
  list.className = 'log';
  for (const item of own) {
    item.removeAttribute('id');
    list.append(document.importNode(item, true));
  }
  return list;
}
