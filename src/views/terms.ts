import type { ListedClause } from '../components/ClauseList.astro';
import type { CountedLink } from '../components/CountedLinks.astro';
import type { TermView } from '../components/facts/TermEntry.astro';
import type { IndexedTerm } from '../components/facts/TermIndex.astro';
import type { PlanGroup } from '../components/lists/plan-group.ts';
import { termAddress } from '../model/addresses.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import type { Term } from '../model/facts.ts';
import { LIST_SIZES } from '../model/list-size.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { titleWithRegion } from './labels.ts';
import { listedClause } from './listed-clause.ts';
import type { Shelf } from './lists/list.ts';
import { newestFirst } from './order.ts';
import { passagesOf } from './passages.ts';
import { groupByClause, groupByPlan, type Place, type Placed, placedFacts } from './places.ts';
import { linkToPlan, planGroup } from './plan-group.ts';

/** The column of the pages of terms. */
export const TERM_COLUMN = {
  name: FACT_KINDS.terms.label,
  description: '计划自己说明含义的用语，和反复出现的名称，连同用到它们的每一条。',
  keywords: '用语,名词解释',
  type: '信息公开目录',
} as const;

/** A term, and every clause that uses it with what is known of it there, newest plan first. */
export interface PlacedTerm extends Omit<TermView, 'uses'> {
  uses: { place: Place; facts: Term[] }[];
}

/** The terms that plans define themselves, and the names that they use again and again, the most used first. */
export function termsOf(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
): { defined: PlacedTerm[]; recurring: PlacedTerm[] } {
  const placed = placedFacts(newestFirst(plans), ({ terms }) => terms);
  const views = [...Map.groupBy(placed, ({ fact }) => termAddress(fact.term)).values()]
    .map((own) => toView(own, registers))
    .sort((a, b) => b.uses.length - a.uses.length || a.term.localeCompare(b.term, 'zh'));
  return {
    defined: views.filter(({ definitions }) => definitions.length > 0),
    recurring: views.filter(({ definitions }) => definitions.length === 0),
  };
}

/** A term as an index lists it. */
export function indexedTerm({ term, address, definitions, uses }: PlacedTerm): IndexedTerm {
  const [first] = definitions;
  const meaning = first ? { words: first.words, lang: first.lang } : null;
  return { term, address, count: uses.length, meaning };
}

function toView(placed: readonly Placed<Term>[], registers: Pick<Registers, 'regions'>): PlacedTerm {
  const term = placed[0]?.fact.term ?? '';
  return {
    term,
    anchor: term.replaceAll(/\s/g, ''),
    address: termAddress(term),
    definitions: definitionsIn(placed, registers),
    uses: groupByClause(placed),
  };
}

/** The definitions of a term, each once a plan. */
function definitionsIn(
  placed: readonly Placed<Term>[],
  registers: Pick<Registers, 'regions'>,
): TermView['definitions'] {
  const definitions = placed.flatMap(({ place, fact: { definition } }) =>
    definition === null
      ? []
      : [{ ...linkToPlan(place.plan, registers), address: place.address, words: definition }],
  );
  const sayings = Map.groupBy(definitions, ({ title, words }) => `${title} ${words}`);
  return [...sayings.values()].flatMap((own) => own.slice(0, 1));
}

/** How many terms the page of terms shows with their uses, and how many uses and definitions of each. */
const ENTRIES = 60;
const USES = 6;
const DEFINITIONS = 5;

/** Terms of one kind: with their first uses, or where there are many terms only as an index. */
interface TermGroup {
  id: string;
  title: string;
  entries: (TermView & { more: number })[];
  index: IndexedTerm[];
}

/** What the page of terms shows; `links` lead to all of few terms. */
export function termsPage(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
): { groups: TermGroup[]; links: CountedLink[] } {
  const { defined, recurring } = termsOf(plans, registers);
  const kinds = [
    { id: 'defined', title: '计划自己说明的用语', terms: defined },
    { id: 'recurring', title: '反复出现的名称', terms: recurring },
  ];
  const all = [...defined, ...recurring];
  const hasUses = all.length <= ENTRIES;
  const { whole, first } = LIST_SIZES.names;
  const shown = all.length > whole ? first / kinds.length : whole;
  return {
    groups: kinds
      .filter(({ terms }) => terms.length > 0)
      .map(({ id, title, terms }) => ({
        ...{ id, title },
        entries: hasUses ? terms.map((term) => shortEntry(term, registers)) : [],
        index: hasUses ? [] : terms.slice(0, shown).map(indexedTerm),
      })),
    links: hasUses
      ? all.map(({ term, address, uses }) => ({ text: term, address, amount: `${uses.length}条` }))
      : [],
  };
}

function shortEntry(
  { term, anchor, address, definitions, uses }: PlacedTerm,
  registers: Pick<Registers, 'regions'>,
): TermView & { more: number } {
  return {
    ...{ term, anchor, address },
    definitions: definitions.slice(0, DEFINITIONS),
    uses: uses.slice(0, USES).map(({ place, facts }) => ({
      title: titleWithRegion(place.plan, registers),
      path: place.path,
      lang: langOf(place.plan),
      passages: passagesOf(place, facts),
    })),
    more: Math.max(0, uses.length - USES),
  };
}

/** The page of a term, plain enough to be hashed; with shelves where it is often used. */
interface TermPage extends Pick<TermView, 'term' | 'address' | 'definitions'> {
  count: number;
  groups: PlanGroup<ListedClause>[];
  shelves: Shelf[];
}

/** The page of every term; `shelvesOf` gives the shelves of a long list by its address. */
export function termPages(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
  shelvesOf: (address: string) => Shelf[],
): TermPage[] {
  return Object.values(termsOf(plans, registers))
    .flat()
    .map(({ term, address, definitions, uses }) => {
      const shelves = shelvesOf(address);
      const shown = shelves.length > 0 ? uses.slice(0, LIST_SIZES.clauses.first) : uses;
      return {
        ...{ term, address, shelves, count: uses.length },
        definitions: definitions.slice(0, DEFINITIONS),
        groups: groupByPlan(shown).map(({ plan, entries }) =>
          planGroup(
            plan,
            entries.map(({ place, facts }) => listedClause(place, { words: facts, atSentence: true })),
            registers,
          ),
        ),
      };
    });
}
