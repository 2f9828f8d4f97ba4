import { expect, it } from 'vitest';
import { kindOf } from '../../src/build/page-kinds.ts';

it.each([
  ['data/clauses.json', 'rows'],
  ['data/plans.json', 'rows'],
  ['data/clauses.schema.json', 'others'],
  ['data/targets.json', 'others'],
  ['data/reuse.json', 'together'],
  ['data/reuse.csv', 'together'],
  ['data', 'together'],
  ['compare', 'together'],
  ['plans', 'others'],
  ['', 'others'],
])('the page “%s” is rendered with the %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
