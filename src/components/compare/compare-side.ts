import { headline } from '../../model/clause-label.ts';
import { printClauseName, readClauseName } from '../../model/clause-name.ts';
import type { ComparableYear } from '../../model/comparable.ts';
import { partLabel } from '../../model/labels.ts';
import type { PublishedClause } from '../../model/published.ts';
import { planIn, readYear, yearOfPlan } from './comparable.ts';
import { readPlan } from './compared-plan.ts';

/** With more plans a region is chosen first. */
const FEW = 40;
/** The longest name of a clause in a list of choices. */
const LONGEST = 30;

type Part = 'year' | 'region' | 'plan' | 'clause';

/** One side of the form: year, region, plan and clause, each chosen among those that the one before leaves. */
export class CompareSide {
  readonly #box: HTMLElement;
  #changed: () => Promise<unknown> = async () => undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#on('year', () => this.#showYear());
    this.#on('region', () => this.#showPlans());
    this.#on('plan', () => this.#showClauses());
    this.#on('clause', async () => undefined);
  }

  /** The chosen plan or clause, `shanghai-work-safety-2021/3-10-33`; empty where there is none. */
  get value(): string {
    const [plan, clause] = [this.#select('plan').value, this.#select('clause').value];
    return clause ? printClauseName({ plan, clause }) : plan;
  }

  get year(): string {
    return this.#select('year').value;
  }

  /** The years that can be chosen, the newest first. */
  get years(): string[] {
    return [...this.#select('year').options].map(({ value }) => value);
  }

  /** Lets the reader choose. */
  enable(): void {
    this.#box.removeAttribute('disabled');
  }

  /** Calls back whenever a reader has chosen something. */
  onChange(changed: () => Promise<unknown>): void {
    this.#changed = changed;
  }

  /** Chooses a plan or a clause. Throws a RangeError, in words for the reader, where the site has no such plan. */
  async choose(name: string): Promise<void> {
    const { plan, clause } = readClauseName(name);
    const year = plan === '' ? this.year : await yearOfPlan(plan, this.years);
    if (year === null) throw new RangeError(`没有找到这份计划：${plan}`);
    this.#select('year').value = year;
    await this.#showYear();
    this.#select('plan').value = plan;
    await this.#showClauses();
    this.#select('clause').value = clause;
    this.#keep();
  }

  /** The issuers of the chosen plan, as one text; null where none is chosen. */
  async issuers(): Promise<string | null> {
    return planIn(await readYear(this.year), this.#select('plan').value)?.issuers ?? null;
  }

  async #showYear(): Promise<void> {
    const { regions } = await readYear(this.year);
    const many = regions.reduce((sum, { plans }) => sum + plans.length, 0) > FEW;
    const region = this.#select('region');
    region.closest('label')?.toggleAttribute('hidden', !many);
    region.replaceChildren(...(many ? regions.map(({ name }) => new Option(name)) : []));
    await this.#showPlans();
  }

  async #showPlans(): Promise<void> {
    const year = await readYear(this.year);
    const region = this.#select('region').value;
    const groups = year.regions.filter(({ name }) => region === '' || name === region).map(optionGroup);
    this.#select('plan').replaceChildren(new Option('请选择', ''), ...groups);
    await this.#showClauses();
  }

  async #showClauses(): Promise<void> {
    const id = this.#select('plan').value;
    const clauses = id === '' ? [] : (await readPlan(id)).clauses;
    const select = this.#select('clause');
    select.disabled = clauses.length === 0;
    select.replaceChildren(new Option('整份计划', ''), ...clauses.map(clauseOption));
  }

  #on(part: Part, show: () => Promise<void>): void {
    this.#select(part).addEventListener('change', async () => {
      await show();
      this.#keep();
      await this.#changed();
    });
  }

  /** Keeps the choice in the field that the form sends. */
  #keep(): void {
    const field = this.#box.querySelector<HTMLInputElement>('input');
    if (field) field.value = this.value;
  }

  #select(part: Part): HTMLSelectElement {
    const select = this.#box.querySelector<HTMLSelectElement>(`[data-part="${part}"]`);
    if (!select) throw new Error(`the form has no choice of a ${part}`);
    return select;
  }
}

function optionGroup({ name, plans }: ComparableYear['regions'][number]): HTMLOptGroupElement {
  const group = document.createElement('optgroup');
  group.label = name;
  group.append(...plans.map(([id, title]) => new Option(title, id)));
  return group;
}

/** “　　33.发挥道路交通安全专业委员会作用…”, indented by its depth. */
function clauseOption(clause: PublishedClause): HTMLOptionElement {
  const { id, number } = clause;
  const name = `${number?.trim() ?? partLabel(id) ?? id}${number === null ? '　' : ''}${headline(clause)}`;
  const text = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  return new Option('　'.repeat(id.split('-').length - 1) + text, id);
}
