import { expect, it } from 'vitest';
import { flowOf } from '../../../src/importer/formats/doc/body.ts';
import { SPRM } from '../../../src/importer/formats/doc/properties.ts';
import { Styles } from '../../../src/importer/formats/doc/styles.ts';

const setting = { styles: new Styles(Buffer.alloc(0)), lists: [], boxesAt: () => [] };
const paragraph = (words: string, format: number | null) => ({
  words,
  style: 0,
  mark: '\r',
  drawings: [],
  properties: new Map(format === null ? [] : [[SPRM.oldNumber, Buffer.from([format])]]),
});

it('tells the paragraphs that Word 6 numbers, since their numbers are not in the file', () => {
  const { flow, unnumbered } = flowOf(
    [paragraph('加强学习', 0), paragraph('开展执法', 0xff), paragraph('落实责任', null), paragraph(' ', 0)],
    setting,
  );
  expect(unnumbered).toEqual(['加强学习']);
  expect(flow.map(({ lines }) => lines.join())).toEqual(['加强学习', '开展执法', '落实责任', '']);
});
