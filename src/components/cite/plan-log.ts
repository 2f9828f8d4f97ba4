/** The log entries of the plan at `path`, taken from the page of the log; null where there are none or it is unreachable. */
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
