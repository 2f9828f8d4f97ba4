/**
 * A kind of fact that is read in the words of a clause. Data files, layers, filters and pages derive from these declarations;
 * the schemas are in `facts.ts`, so that browsers need not load them.
 */
interface Declaration {
  /** The label on every page and in every file. */
  label: string;
  /** The measure word, “12项”. */
  measure: string;
  /** The pieces of a clause in which it may occur. */
  standsIn: readonly Piece[];
  /** The search filter: by the names of the facts, or by whether a clause has any. */
  filter: { name: string; by: 'name' | 'presence' } | null;
  /** The description of `/data/<kind>.json` and `.csv`; null where the kind has no data file with a row for each fact. */
  data: string | null;
}

/** The pieces of a clause in which facts occur. */
export const PIECES = ['title', 'text'] as const;
export type Piece = (typeof PIECES)[number];

/** The kinds of fact, in the order in which they are shown. */
export const FACT_KINDS = {
  units: {
    label: '责任单位',
    measure: '个',
    standsIn: PIECES,
    filter: { name: 'unit', by: 'name' },
    data: null,
  },
  targets: {
    label: '指标',
    measure: '项',
    standsIn: PIECES,
    filter: { name: 'target', by: 'presence' },
    data: '每行一个数：原文、数值、单位、界限。',
  },
  deadlines: {
    label: '时限',
    measure: '处',
    standsIn: PIECES,
    filter: { name: 'deadline', by: 'presence' },
    data: null,
  },
  amounts: {
    label: '资金',
    measure: '笔',
    standsIn: PIECES,
    filter: { name: 'amount', by: 'presence' },
    data: '每行一笔资金：原文、金额、货币单位、界限。',
  },
  citations: { label: '引用文件', measure: '份', standsIn: PIECES, filter: null, data: null },
  terms: { label: '用语', measure: '个', standsIn: PIECES, filter: null, data: null },
} as const satisfies Record<string, Declaration>;

export type FactKind = keyof typeof FACT_KINDS;

/** The names of the kinds, in order. */
export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as FactKind[];

/** A record with a value for each kind of fact. */
export function forEachKind<Made>(make: (kind: FactKind) => Made): Record<FactKind, Made> {
  return Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, make(kind)])) as Record<FactKind, Made>;
}

/** The name of a fact's search filter, `target`. */
export type FactFilter = NonNullable<(typeof FACT_KINDS)[FactKind]['filter']>['name'];

/** The search filters of the kinds, in order. */
export const FACT_FILTERS = FACT_KIND_NAMES.flatMap((kind) => {
  const { filter, label } = FACT_KINDS[kind];
  return filter === null ? [] : [{ kind, label, ...filter }];
});
