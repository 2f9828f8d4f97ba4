import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { openPromise } from 'yauzl';
import { schemaErrors } from '../exports/schemas/validate.ts';

const folder = inject('folder');
const filesOf = (pattern: string) => globSync(pattern, { cwd: folder }).sort();
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const jsonOf = (file: string) => JSON.parse(textOf(file));

function schemaProblems(file: string, schema: string) {
  const check = new Ajv2020({ allErrors: true }).compile(jsonOf(schema));
  check(jsonOf(file));
  return check.errors ?? [];
}

const NAMES = ['clauses', 'documents', 'plans', 'regions', 'reuse', 'targets', 'timeline', 'units'];
const TABLES = ['clauses', 'regions', 'reuse', 'targets', 'timeline', 'units'];
const PLANS = filesOf('plans/*/index.html').map((file) => file.split('/')[1] ?? '');

describe('the data files of the built site', () => {
  it.each(NAMES)('%s.json has rows and is as the schema beside it says', (name) => {
    expect(jsonOf(`data/${name}.json`).length).toBeGreaterThan(0);
    expect(schemaProblems(`data/${name}.json`, `data/${name}.schema.json`)).toEqual([]);
  });

  it.each(TABLES)('%s.csv is read again, with all that its lines hold', (name) => {
    const lines: Record<string, string>[] = parse(textOf(`data/${name}.csv`), { bom: true, columns: true });
    expect(lines.length).toBeGreaterThan(0);
    expect(Object.keys(lines[0] ?? {})).toContain('url');
  });

  it('hold as many clauses in the table as in the list', () => {
    expect(parse(textOf('data/clauses.csv'), { bom: true, columns: true }).length).toBe(
      jsonOf('data/clauses.json').length,
    );
  });

  it('lead to the page of each clause', () => {
    const urls: { url: string }[] = jsonOf('data/clauses.json');
    expect(urls.filter(({ url }) => !existsSync(join(folder, url, 'index.html')))).toEqual([]);
  });
});

describe.each(PLANS)('the files of %s', (plan) => {
  it('are JSON as its schema says', () => {
    expect(schemaProblems(`plans/${plan}.json`, 'data/plan.schema.json')).toEqual([]);
  });

  it('are valid Akoma Ntoso', async () => {
    expect(await schemaErrors('akoma-ntoso.rng', textOf(`plans/${plan}.xml`))).toEqual([]);
  });

  it('are Markdown and plain text that hold the same words', () => {
    const { clauses } = jsonOf(`plans/${plan}.json`);
    const tight = (words: string) => words.replace(/[\s\\]/g, '');
    const [text, markdown] = [tight(textOf(`plans/${plan}.txt`)), tight(textOf(`plans/${plan}.md`))];
    for (const { text: words } of clauses) {
      expect(text).toContain(tight(words));
      expect(markdown).toContain(tight(words));
    }
  });
});

it('has valid feeds: of all plans, of sectors, issuers and units', async () => {
  const feeds = filesOf('**/feed.xml');
  expect(feeds).toEqual(expect.arrayContaining(['feed.xml', 'sectors/road/feed.xml']));
  expect(feeds.some((file) => file.startsWith('units/'))).toBe(true);
  expect(await schemaErrors('atom.rng', ...feeds.map(textOf))).toEqual([]);
});

it('holds every file of every plan in one, as it is served', async () => {
  const zip = await openPromise(join(folder, 'data/all.zip'));
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    expect(bytes.equals(readFileSync(join(folder, entry.fileName))), entry.fileName).toBe(true);
  }
  const expected = [
    ...PLANS.flatMap((plan) => ['docx', 'json', 'xml', 'md', 'txt'].map((type) => `plans/${plan}.${type}`)),
    ...PLANS.map((plan) => `plans/${plan}/source/source.txt`),
    ...NAMES.flatMap((name) => [`data/${name}.json`, `data/${name}.schema.json`]),
    ...TABLES.map((name) => `data/${name}.csv`),
  ];
  expect(names).toEqual(expect.arrayContaining(expected));
});

it('leads programs to every plan and every data file, and nowhere else', () => {
  const links = [...textOf('llms.txt').matchAll(/\]\((\/[^)]*)\)/g)].map(([, address = '']) => address);
  expect(links).toEqual(
    expect.arrayContaining([
      ...PLANS.map((plan) => `/plans/${plan}.md`),
      ...NAMES.map((name) => `/data/${name}.json`),
      '/data/all.zip',
    ]),
  );
  const there = (address: string) =>
    existsSync(join(folder, address, address.endsWith('/') ? 'index.html' : ''));
  expect(links.filter((address) => !there(address))).toEqual([]);
});
