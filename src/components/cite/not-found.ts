import { docNumberAddress } from '../../model/addresses.ts';
import { spellDocNumber } from '../../model/doc-number.ts';
import { href, isPage } from '../href.ts';

/** Redirects from a document number in another spelling, `/n/沪安委会[2021]4/`, to its page; else fills in the search box. */
async function leadOn(): Promise<void> {
  const asked = location.pathname.slice(href('/').length - 1);
  // On a site without clause pages, the address of a clause redirects to its place in the plan.
  if (!isPage(asked)) return location.replace(href(asked));
  const prefix = href('/n/');
  if (!location.pathname.startsWith(prefix)) return;
  const typed = decodeURIComponent(location.pathname.slice(prefix.length)).replace(/\/$/, '');
  const address = docNumberAddress(typed);
  if (address && (await fetch(href(address), { method: 'HEAD' })).ok) return location.replace(href(address));
  const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
  if (box) box.value = spellDocNumber(typed) ?? typed;
}

void leadOn();
