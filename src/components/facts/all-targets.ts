import { FACET_LABELS } from '../../model/labels.ts';
import { compareYearKeys, splitYearKeys, yearLabel } from '../../model/period.ts';
import { labelledChoice, makeHeads } from './target-heads.ts';
import { orderAfterClick, printOrder, readOrder, type TargetOrder } from './target-order.ts';
import { targetReader } from './target-reader.ts';
import { targetRow } from './target-rows.ts';
import { targetSource } from './target-source.ts';

/** The controls above a table of targets. */
interface Controls {
  year: HTMLSelectElement;
  region: HTMLSelectElement;
  /** A button in place of the region select; a click on the button fetches the regions and shows the select. */
  ask: HTMLButtonElement;
  regionLabel: HTMLLabelElement;
  status: HTMLParagraphElement;
  more: HTMLButtonElement;
}

/** Lets readers filter and sort all targets in a table that starts with only the newest; its state is in the query string. */
export function showAllTargets(table: HTMLTableElement, choices: HTMLElement): void {
  const names = (choices.dataset.files ?? '').split(' ').filter(Boolean);
  const source = targetSource(choices.dataset.source ?? '', names);
  const years = [...new Set(names.flatMap(splitYearKeys))].sort(compareYearKeys);
  const controls = addControls(choices, table, years);
  const { year, region, ask, status, more } = controls;
  const body = table.tBodies[0];
  const newest = [...(body?.rows ?? [])];
  const current = () => readOrder(location.search);
  const fail = () => {
    status.textContent = FAILED;
  };
  let request = 0;
  let append = async () => {};

  const change = (order: TargetOrder) => {
    history.replaceState(null, '', location.pathname + printOrder(order));
    void show(order);
  };
  const markHeads = makeHeads(table, (key) => change(orderAfterClick(current(), key)));

  const show = async (order: TargetOrder) => {
    const own = ++request;
    const tell = (text: string) => {
      if (own === request) status.textContent = text;
    };
    markHeads(order);
    year.value = order.year ?? '';
    more.hidden = true;
    if (printOrder(order) === '') {
      body?.replaceChildren(...newest);
      region.value = '';
      return tell('');
    }
    tell('正在读取……');
    try {
      if (order.region !== null) await showRegions(controls, source);
      region.value = order.region ?? '';
      const selection = await source.select(order.year, order.region);
      const next = targetReader(selection, order, source.read, (done) =>
        tell(`正在读取${selection.count}项，已读${done}项……`),
      );
      let shown = 0;
      append = async () => {
        const rows = (await next()).map(targetRow);
        if (own !== request) return;
        if (shown === 0) body?.replaceChildren();
        body?.append(...rows);
        shown += rows.length;
        more.hidden = shown >= selection.count;
        tell(selection.count === 0 ? '没有这样的指标。' : `共${selection.count}项，已列出${shown}项。`);
        if (shown > rows.length) rows[0]?.querySelector('a')?.focus();
      };
      await append();
    } catch {
      tell(FAILED);
    }
  };

  year.addEventListener('change', () => change({ ...current(), year: year.value || null }));
  region.addEventListener('change', () => change({ ...current(), region: region.value || null }));
  more.addEventListener('click', () => append().catch(fail));
  ask.addEventListener('click', () =>
    showRegions(controls, source)
      .then(() => region.focus())
      .catch(fail),
  );
  const { plan } = current();
  // One plan's targets stand on a page of its own.
  if (plan !== null) location.replace(`${choices.dataset.planPages}${encodeURIComponent(plan)}/commitments/`);
  else void show(current());
}

const FAILED = '没有读到数据，请检查网络后再试；按年份分页的列表不受影响。';

function addControls(choices: HTMLElement, table: HTMLTableElement, years: readonly string[]): Controls {
  const named = years.map((value) => ({ text: yearLabel(value), value }));
  const [labelled, year] = labelledChoice(FACET_LABELS.year, [{ text: '全部年份', value: '' }, ...named]);
  const [regionLabel, region] = labelledChoice(FACET_LABELS.region, [{ text: '全部地区', value: '' }]);
  const [ask, more] = [button('选择地区……'), button('再看100项')];
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  more.hidden = true;
  choices.append(labelled, ask, status);
  table.after(more);
  return { year, region, ask, regionLabel, status, more };
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button quiet-button';
  made.textContent = text;
  return made;
}

/** Fetches the regions and replaces the button with a select of them, each indented by its depth. */
async function showRegions(
  { region, ask, regionLabel }: Controls,
  source: ReturnType<typeof targetSource>,
): Promise<void> {
  if (!ask.isConnected) return;
  const { id, name, depth } = await source.regions();
  if (!ask.isConnected) return;
  region.append(...id.map((value, at) => new Option('　'.repeat(depth[at] ?? 0) + name[at], value)));
  ask.replaceWith(regionLabel);
}
