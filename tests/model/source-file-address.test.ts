import { expect, it } from 'vitest';
import { sourceFileAddress } from '../../src/model/addresses.ts';

const address = (file: string) =>
  sourceFileAddress({ id: 'a-b-2025', source: { file, sha256: '', grade: 'unknown', url: null } });

it('a document as received has an extension that browsers do not run', () => {
  expect(address('source.txt')).toBe('/plans/a-b-2025/source/source.txt');
  expect(address('source.docx')).toBe('/plans/a-b-2025/source/source.docx');
  expect(address('source.html')).toBe('/plans/a-b-2025/source/source.html.txt');
  expect(address('source.HTM')).toBe('/plans/a-b-2025/source/source.HTM.txt');
});
