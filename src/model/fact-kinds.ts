/**
 * What is read in the words of a clause, each kind declared once: what readers call it, how it is counted and where it may
 * stand. Its schema is in `facts.ts`, which browsers need not load. Everything that speaks of facts derives from here: data
 * files, layers, filters, the pages of plans and clauses.
 */
interface Declaration {
  /** What it is called on every page and in every file. */
  label: string;
  /** The measure word that counts it, “12项”. */
  measure: string;
  /** The pieces of a clause that it may stand in. */
  standsIn: readonly Piece[];
  /** The name of the search filter that it has: by what it names, or by whether a clause has any. */
  filter: { name: string; by: 'name' | 'presence' } | null;
  /** One sentence on a row of `/data/<kind>.json` and `.csv`; null where the kind has no data file with a row for each fact. */
  data: string | null;
}

/** A piece of a clause that facts stand in. */
export const PIECES = ['title', 'text'] as const;
export type Piece = (typeof PIECES)[number];

const ANYWHERE = PIECES;

/** The kinds of fact, in the order in which they are shown. */
export const FACT_KINDS = {
  units: {
    label: '责任单位',
    measure: '个',
    standsIn: ANYWHERE,
    filter: { name: 'unit', by: 'name' },
    data: null,
  },
  targets: {
    label: '指标',
    measure: '项',
    standsIn: ANYWHERE,
    filter: { name: 'target', by: 'presence' },
    data: '每行一个数：原文、数值、单位、界限。',
  },
  deadlines: {
    label: '时限',
    measure: '处',
    standsIn: ANYWHERE,
    filter: { name: 'deadline', by: 'presence' },
    data: null,
  },
  amounts: {
    label: '资金',
    measure: '笔',
    standsIn: ANYWHERE,
    filter: { name: 'amount', by: 'presence' },
    data: '每行一笔资金：原文、金额、货币单位、界限。',
  },
  citations: { label: '引用文件', measure: '份', standsIn: ANYWHERE, filter: null, data: null },
  terms: { label: '用语', measure: '个', standsIn: ANYWHERE, filter: null, data: null },
} as const satisfies Record<string, Declaration>;

export type FactKind = keyof typeof FACT_KINDS;

/** The names of the kinds, in their order. */
export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as FactKind[];

/** Something for each kind of fact. */
export function forEachKind<Made>(make: (kind: FactKind) => Made): Record<FactKind, Made> {
  return Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, make(kind)])) as Record<FactKind, Made>;
}

/** The name of a search filter that a kind of fact has, `target`. */
export type FactFilter = NonNullable<(typeof FACT_KINDS)[FactKind]['filter']>['name'];

/** The search filters of the kinds, in their order. */
export const FACT_FILTERS = FACT_KIND_NAMES.flatMap((kind) => {
  const { filter, label } = FACT_KINDS[kind];
  return filter === null ? [] : [{ kind, label, ...filter }];
});
