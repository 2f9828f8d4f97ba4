/** The parts of a clause's page that citing needs. */
interface ClausePage {
  /** The text above its words, a line a paragraph. */
  head: string;
  /** The tools `<div class="cite">`. */
  tools: HTMLElement;
}

const cache = new Map<string, Promise<ClausePage>>();

/** Fetches the page of a clause, `…/3-10-33/`, once. Throws an Error where that fails. */
export function clausePage(address: string): Promise<ClausePage> {
  const asked = cache.get(address) ?? readClausePage(address);
  cache.set(address, asked);
  asked.catch(() => cache.delete(address));
  return asked;
}

async function readClausePage(address: string): Promise<ClausePage> {
  const page = await fetchPage(address);
  const tools = page.querySelector<HTMLElement>('.cite');
  if (!tools) throw new Error(`${address} has no tools`);
  const head = [...page.querySelectorAll('.crumbs li, h1')].map(({ textContent }) => textContent);
  return { head: head.join('\n'), tools };
}

async function fetchPage(address: string): Promise<Document> {
  if (new URL(address).pathname === location.pathname) return document;
  const response = await fetch(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
