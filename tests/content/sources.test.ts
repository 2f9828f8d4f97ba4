import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { placeRepairs } from '../../src/model/placed-repairs.ts';
import { sourceSchema } from '../../src/model/source.ts';

describe.each(globSync('tests/fixtures/content/sources/*/source.yaml'))('%s', (path) => {
  const source = sourceSchema.parse(parse(readFileSync(path, 'utf8')));
  const bytes = readFileSync(join(dirname(path), source.file));
  const text = bytes.toString('utf8');

  it('has the SHA-256 of the document as received', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.sha256);
  });

  it('quotes every repair and every oddity where it stands once', () => {
    expect(placeRepairs(text, source).repairs).toHaveLength(source.repairs.length);
  });

  it('describes the source in Chinese', () => {
    expect(source.note).toMatch(/\p{Script=Han}.*。$/su);
  });
});
