import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { printCsv } from '../../src/exports/csv.ts';
import { DATASETS } from '../../src/exports/datasets.ts';
import { printDatasetSchema, printPlanJson, printPlanSchema, printRows } from '../../src/exports/json.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { FACT_KIND_NAMES } from '../../src/model/fact-kinds.ts';
import { pieceOf } from '../../src/model/facts.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';
import { CORPUS, clauseOf, FILES, PLANS, planOf } from './corpus.ts';

const EVERY_FACT =
  '落实《安全生产法》和“一案三制”（预案和体制、机制、法制），12月底前安排专项资金500万元，新建消防站3座。（市应急局）';

interface Row {
  [field: string]: unknown;
  description?: string;
  mentions?: Row[];
  citations?: Row[];
}

const rowsOf = (name: string, corpus = CORPUS): Row[] => {
  const dataset = DATASETS.find((candidate) => candidate.name === name);
  return JSON.parse([...printRows(dataset?.rows(corpus) ?? [])].join(''));
};

function validate(schema: string, data: unknown) {
  const check = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema));
  check(data);
  return check.errors ?? [];
}

/** A plan with a fact of each kind, since the published ones have no amounts. */
const OF_ALL_KINDS = readFacts(
  {
    ...planOf('shanghai-work-safety-2021'),
    clauses: clausesOf([newPart({ kind: 'clause', number: '一、', text: EVERY_FACT })]),
  },
  CORPUS.registers,
);

describe.each(DATASETS)('the data file $name', (dataset) => {
  it('has rows that match its schema', () => {
    const rows = rowsOf(dataset.name, { ...CORPUS, plans: [...PLANS, OF_ALL_KINDS] });
    expect(rows.length).toBeGreaterThan(0);
    expect(validate(printDatasetSchema(dataset), rows)).toEqual([]);
  });

  it('describes each field in Chinese', () => {
    const { items } = JSON.parse(printDatasetSchema(dataset));
    for (const field of Object.values<Row>(items.properties)) {
      expect(field.description).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has a schema that allows no unknown and no missing field', () => {
    const [first = {}] = rowsOf(dataset.name);
    const { url: _url, ...short } = first;
    expect(validate(printDatasetSchema(dataset), [{ ...first, extra: 1 }])).not.toEqual([]);
    expect(validate(printDatasetSchema(dataset), [short])).not.toEqual([]);
  });

  it('is an empty list where there are no plans', () => {
    expect([...printRows(dataset.rows({ ...CORPUS, plans: [] }))]).toEqual(['[]\n']);
  });
});

describe.each(FILES)('the JSON of $plan.id', ({ plan, repairs }) => {
  it('matches its schema', () => {
    expect(validate(printPlanSchema(), JSON.parse(printPlanJson(planOf(plan.id), repairs)))).toEqual([]);
  });
});

describe('the words in /data/clauses.json', () => {
  it('are those of every clause of every plan, without the frame', () => {
    const words = rowsOf('clauses').map(({ plan, id, text }) => `${plan} ${id} ${text}`);
    const published = PLANS.flatMap(({ id: plan, clauses }) =>
      clauses.filter(({ kind }) => kind !== 'frame').map(({ id, text }) => `${plan} ${id} ${text}`),
    );
    expect(words).toEqual(published);
  });

  it('have the address of the clause', () => {
    const row = rowsOf('clauses').find(
      ({ plan, id }) => plan === 'shanghai-work-safety-2021' && id === '3-10-33',
    );
    expect(row).toMatchObject({ number: '33.', url: '/plans/shanghai-work-safety-2021/3-10-33/' });
  });
});

describe('facts in the data', () => {
  it('are of every kind', () => {
    const [clause] = OF_ALL_KINDS.clauses;
    expect(FACT_KIND_NAMES.filter((kind) => !clause || clause[kind].length === 0)).toEqual([]);
  });

  it('name the piece of the clause that they are in', () => {
    const part = newPart({ kind: 'clause', number: '一、', title: `${EVERY_FACT}。`, runIn: true, text: '' });
    const { clauses } = readFacts({ ...OF_ALL_KINDS, clauses: clausesOf([part]) }, CORPUS.registers);
    for (const kind of FACT_KIND_NAMES) {
      const facts = clauses.flatMap((clause) => clause[kind].map((fact) => ({ clause, fact })));
      expect(facts.length).toBeGreaterThan(0);
      for (const { clause, fact } of facts) {
        expect(fact.in).toBe('title');
        const words = pieceOf(clause, fact).slice(fact.start, fact.end);
        expect(words).toBe('term' in fact ? fact.term : fact.quote);
      }
    }
  });

  it.each(['targets', 'units', 'documents'])('of %s quote the words of their clause', (name) => {
    const rows = rowsOf(name).flatMap((row) => row.mentions ?? row.citations ?? [row]);
    expect(rows.length).toBeGreaterThan(0);
    for (const { plan, clause, quote, start, end } of rows) {
      const { text } = clauseOf(planOf(String(plan)), String(clause));
      expect(text.slice(Number(start), Number(end))).toBe(quote);
    }
  });

  it('list a unit once, with all its mentions', () => {
    const units = rowsOf('units');
    const known = units.filter(({ unit }) => unit !== null);
    expect(new Set(known.map(({ unit }) => unit)).size).toBe(known.length);
    const mentions = units.flatMap(({ mentions: own }) => own ?? []);
    expect(mentions.length).toBe(
      PLANS.flatMap(({ clauses }) => clauses.flatMap(({ units: own }) => own)).length,
    );
  });

  it('distinguish units that the register lacks by region', () => {
    const [changning, qingpu] = [planOf('changning-work-safety-2025'), planOf('qingpu-emergency-2023')];
    const unit = {
      name: '区某局',
      unit: null,
      role: 'named',
      collective: false,
      quote: '区',
      start: 0,
      end: 1,
    } as const;
    const plans = [changning, qingpu].map((plan) => ({
      ...plan,
      clauses: plan.clauses.map((clause) => ({ ...clause, units: clause.id === '1' ? [unit] : [] })),
    }));
    const rows = DATASETS.find(({ name }) => name === 'units')?.rows({ ...CORPUS, plans });
    expect(rows).toMatchObject([{ region: changning.region }, { region: qingpu.region }]);
  });

  it('link a cited document to its plan where the site has that plan', () => {
    const plan = planOf('shanghai-work-safety-2021');
    const citation = {
      title: '某意见',
      docNumber: plan.docNumber,
      document: 'doc-1',
      quote: '《',
      start: 0,
      end: 1,
    };
    const citing = { ...plan, clauses: [{ ...clauseOf(plan, '1-1'), citations: [citation] }] };
    const rows = DATASETS.find(({ name }) => name === 'documents')?.rows({ ...CORPUS, plans: [citing] });
    expect(rows).toMatchObject([{ title: '某意见', plan: plan.id, docNumbers: ['沪安委会〔2021〕4号'] }]);
  });
});

describe('/data/reuse.json', () => {
  it('quotes both clauses', () => {
    for (const row of rowsOf('reuse')) {
      const [one, other] = [
        clauseOf(planOf(String(row.plan)), String(row.clause)),
        clauseOf(planOf(String(row.otherPlan)), String(row.otherClause)),
      ];
      expect(one[row.in as 'title' | 'text']?.slice(Number(row.start), Number(row.end))).toBe(row.quote);
      expect(
        other[row.otherIn as 'title' | 'text']?.slice(Number(row.otherStart), Number(row.otherEnd)),
      ).toBe(row.otherQuote);
    }
  });

  it('has the earlier plan first', () => {
    expect(rowsOf('reuse')[0]).toMatchObject({
      plan: 'shanghai-emergency-2025',
      clause: '1-3',
      otherPlan: 'changning-work-safety-2025',
      otherClause: '3-18',
      earlier: true,
      same: 50,
    });
  });

  it('has no earlier plan where both have the same date', () => {
    const [one, other] = [planOf('shanghai-emergency-2025'), planOf('changning-work-safety-2025')];
    const plans = [one, { ...other, dates: one.dates }];
    const [first] = DATASETS.find(({ name }) => name === 'reuse')?.rows({ ...CORPUS, plans }) ?? [];
    expect(first).toMatchObject({ earlier: false });
  });
});

describe('/data/timeline.json', () => {
  it('has each date of a document once, earliest first', () => {
    const rows = rowsOf('timeline');
    const ownDates = rows.filter(
      ({ plan, clause }) => plan === 'shanghai-work-safety-2021' && clause === null,
    );
    expect(ownDates.map(({ kind, to }) => [kind, to])).toEqual([
      ['written', '2021-04-07'],
      ['printed', '2021-04-09'],
    ]);
    const order = rows.map(({ from, to }) => String(to ?? from));
    expect(order).toEqual(order.toSorted());
  });

  it('marks inferred years', () => {
    const rows = rowsOf('timeline').filter(({ quote, plan }) => plan === 'changzhi-emergency-2025' && quote);
    expect(rows.some(({ to, inferred }) => to === '2025-12-31' && inferred === true)).toBe(true);
  });
});

describe.each(DATASETS.flatMap(({ name, table }) => (table ? { name, table } : [])))(
  'the table $name',
  ({ table }) => {
    const text = [...printCsv(table.columns, table.rows(CORPUS))].join('');

    it('begins with the byte-order mark and ends each line with CRLF', () => {
      expect(text.startsWith(`\uFEFF${table.columns[0]},`)).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
    });

    it('can be parsed', () => {
      const [header, ...lines] = parse(text, { bom: true, record_delimiter: '\r\n' });
      expect(header).toEqual(table.columns);
      expect(lines).toEqual(
        [...table.rows(CORPUS)].map((row) => table.columns.map((column) => String(row[column] ?? ''))),
      );
    });

    it('has a header even without rows', () => {
      expect([...printCsv(table.columns, [])]).toEqual([`\uFEFF${table.columns.join(',')}\r\n`]);
    });
  },
);

it('quotes cells with quotation marks, commas and line breaks (RFC 4180)', () => {
  expect([...printCsv(['text', 'n'], [{ text: '他说,"好"\n完', n: null }])].join('')).toBe(
    '\uFEFFtext,n\r\n"他说,""好""\n完",\r\n',
  );
});

it('prints many rows in chunks', () => {
  const rows = Array.from({ length: 2500 }, (_, n) => ({ n, text: `第${n}条` }));
  const json = [...printRows(rows)];
  const csv = [...printCsv(['n', 'text'], rows)];
  expect(json.length).toBeGreaterThan(2);
  expect(JSON.parse(json.join(''))).toEqual(rows);
  expect(json.join('').split('\n').slice(0, 2)).toEqual(['[', '{"n":0,"text":"第0条"},']);
  expect(csv.join('').split('\r\n')).toHaveLength(rows.length + 2);
});
