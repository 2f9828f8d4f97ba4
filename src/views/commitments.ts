import type { Piece } from '../components/facts/Pieces.astro';
import type { TallyGroup } from '../components/facts/Tally.astro';
import { documentAddress, termAddress, unitAddress } from '../model/addresses.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { type FactOf, printFact } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import { markedNumber, printDue } from './fact-words.ts';
import { passagesOf } from './passages.ts';
import { groupByClause, type Placed, placedFacts } from './places.ts';

/** One thing that a plan commits itself to. */
interface CommitmentItem {
  pieces: Piece[];
  /** Null where there is no page for it. */
  address: string | null;
  /** “9条”, “三、（十一）37.”. */
  note: string;
}

/** Everything of one kind that a plan commits itself to. */
interface CommitmentGroup extends TallyGroup {
  items: CommitmentItem[];
}

/** What a plan commits itself to: who, how much, by when, on what authority, in what words. Kinds without any are left out. */
export function commitmentsOf(plan: Plan): CommitmentGroup[] {
  return FACT_KIND_NAMES.map((kind) => ({
    id: ANCHORS[kind] ?? kind,
    label: FACT_KINDS[kind].label,
    measure: FACT_KINDS[kind].measure,
    items: ITEMS[kind]?.(plan) ?? plainItems(kind, plan),
  })).filter(({ items }) => items.length > 0);
}

/** Ids that differ from the kind because they were published before. */
const ANCHORS: Partial<Record<FactKind, string>> = { citations: 'documents' };

/** The kinds of which there is more to say than their own words. */
const ITEMS: Partial<Record<FactKind, (plan: Plan) => CommitmentItem[]>> = {
  units: unitItems,
  deadlines: deadlineItems,
  citations: documentItems,
  terms: termItems,
};

function unitItems(plan: Plan): CommitmentItem[] {
  const placed = placedFacts([plan], ({ units }) => units);
  return grouped(
    placed,
    ({ unit, name }) => unit ?? name,
    ({ unit, name }) => ({
      text: name,
      address: unit && unitAddress(unit),
    }),
  );
}

function documentItems(plan: Plan): CommitmentItem[] {
  const placed = placedFacts([plan], ({ citations }) => citations);
  return grouped(
    placed,
    ({ document, title }) => document ?? title,
    ({ document, title }) => ({
      text: `《${title}》`,
      address: document && documentAddress(document),
    }),
  );
}

/** The terms that the plan defines, without those that it only uses. */
function termItems(plan: Plan): CommitmentItem[] {
  const placed = placedFacts([plan], ({ terms }) => terms.filter(({ definition }) => definition !== null));
  return grouped(
    placed,
    ({ term }) => term,
    ({ term }) => ({ text: term, address: termAddress(term) }),
  );
}

/** Each fact in its own words, a number in them marked, with a link to its sentence. */
function plainItems(kind: FactKind, plan: Plan): CommitmentItem[] {
  return placedFacts([plan], (clause): readonly FactOf<FactKind>[] => clause[kind]).map(
    ({ place, fact }) => ({
      pieces: 'value' in fact ? markedNumber(fact) : [{ text: printFact(fact), marked: false }],
      address: passagesOf(place, [fact])[0]?.address ?? place.address,
      note: place.path,
    }),
  );
}

function deadlineItems(plan: Plan): CommitmentItem[] {
  return placedFacts([plan], ({ deadlines }) => deadlines).flatMap(({ place, fact }) =>
    passagesOf(place, [fact]).map(({ pieces, address }) => ({
      pieces,
      address,
      note: [place.path, printDue(fact)].filter(Boolean).join('　'),
    })),
  );
}

/** Facts of one subject as one item with the number of clauses, those with the most first. */
function grouped<T>(
  placed: readonly Placed<T>[],
  keyOf: (fact: T) => string,
  print: (fact: T) => { text: string; address: string | null },
): CommitmentItem[] {
  const counted = [...Map.groupBy(placed, ({ fact }) => keyOf(fact)).values()].flatMap((own) =>
    own.slice(0, 1).map(({ fact }) => ({ ...print(fact), count: groupByClause(own).length })),
  );
  return counted
    .sort((a, b) => b.count - a.count)
    .map(({ text, address, count }) => ({ pieces: [{ text, marked: false }], address, note: `${count}条` }));
}
