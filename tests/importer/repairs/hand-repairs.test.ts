import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/importer/repairs/repair-text.ts';
import { MisfitError, placeRepairs } from '../../../src/model/placed-repairs.ts';
import { sourceSchema } from '../../../src/model/source.ts';
import { undoRepairs } from '../../../src/model/undo-repairs.ts';

const { repairs: repairsSchema, sic: sicSchema } = sourceSchema.shape;

/** A text with repairs by hand as source.yaml has them, and its automatic repairs. */
function repaired(text: string, written: unknown[]) {
  const hand = placeRepairs(text, { repairs: repairsSchema.parse(written), sic: [] });
  const result = repairText(text, { hand });
  expect(undoRepairs(result.text, result.repairs)).toBe(text);
  return result;
}

const reason = '第二部分另有此词。';

describe('a replacement', () => {
  it('restores only the letters that change', () => {
    const { text, repairs } = repaired('一、尾?库管理\n开展检查。', [
      { quote: '尾?库', published: '尾矿库', reason },
    ]);
    expect(text).toBe('一、尾矿库管理\n开展检查。');
    expect(repairs).toEqual([
      { class: 'supplied', confidence: 'high', start: 3, end: 4, source: '?', published: '矿', reason },
    ]);
  });

  it.each([
    ['illegible', { quote: '尾?库', published: '尾□库' }],
    ['furniture', { quote: '；分享到微博', published: '' }],
    ['space', { quote: '检查。各单位', published: '检查。\n各单位' }],
    ['line-join', { quote: '推进。\n（完）', published: '推进。（完）' }],
    ['width', { quote: '尾?库', published: '尾矿库', class: 'width' }],
  ])('is of class %s where its form or the editor says so', (name, written) => {
    const text = '一、尾?库管理；分享到微博\n开展检查。各单位要推进。\n（完）';
    const hand = placeRepairs(text, { repairs: repairsSchema.parse([{ ...written, reason }]), sic: [] });
    expect(hand.repairs).toMatchObject([{ class: name, confidence: 'high' }]);
  });

  it('is found without regard to line ends and width, and leaves these to other repairs', () => {
    const { text, repairs } = repaired('一、对于危化,冶令，要压实\n责任。', [
      { quote: '危化，冶令，要压实责任', published: '危化，冶金，要压实责任', reason },
    ]);
    expect(text).toBe('一、对于危化，冶金，要压实责任。');
    expect(repairs.map(({ class: name, published }) => [name, published])).toContainEqual(['supplied', '金']);
  });

  it('keeps the line break that it publishes', () => {
    const text = '青溪市安委会？\n2024年工作要点\n一、加强学习';
    const written = { quote: '安委会？\n2024年', published: '安委会\n2024年', reason };
    expect(repaired(text, [written]).text).toBe('青溪市安委会\n2024年工作要点\n一、加强学习');
  });
});

describe('lines that an editor joins', () => {
  const joined = (text: string, ...join: string[]) => repaired(text, [{ join }]);

  it.each([
    ['一段话。\n另一段话。', ['一段话。', '另一段']],
    ['增长\n1.5倍以上。', ['增长', '1.5倍']],
    ['一段话。\n\n　　另一段话。', ['一段话。', '另一段']],
    ['一段\n另一段\n第三段。', ['一段', '另一段', '第三段']],
  ])('are one line: %j', (text, join) => {
    expect(joined(text, ...join).text).not.toContain('\n');
  });

  it('lose a page number between them', () => {
    const { text, repairs } = joined('打造安全。\n— 3 —\n发展示范区。', '打造安全。', '发展示范区');
    expect(text).toBe('打造安全。发展示范区。');
    expect(repairs.map((repair) => repair.class)).toContain('furniture');
  });

  it('are not broken by the repair of a text without line breaks', () => {
    const text = `上海市某局2025年工作要点一、加强学习，开展学习。${'推进执法，'.repeat(20)}落实责任。二、加强领导，按期完成。`;
    expect(repairText(text).text).toContain('责任。\n二、');
    expect(joined(text, '落实责任。', '二、加强').text).toContain('责任。二、');
  });
});

describe('lines that an editor keeps apart', () => {
  it.each([
    ['青溪市安委会\n2024年工作要点', ['安委会', '2024年']],
    ['一、\n加强学习', ['一、', '加强学习']],
    ['打造安全发展示范区，推进示范区建设，落实各项责任\n和措施', ['各项责任', '和措施']],
  ])('are joined by no other repair: %j', (text, apart) => {
    expect(repairText(text).text).not.toContain('\n');
    const { text: kept, repairs } = repaired(text, [{ apart }]);
    expect(kept.split('\n')).toHaveLength(2);
    expect(repairs).toEqual([]);
  });

  it('are broken where the document has no line break', () => {
    const { text, repairs } = repaired('一、加强领导　各单位要高度重视。', [
      { apart: ['加强领导', '各单位'] },
    ]);
    expect(text).toBe('一、加强领导\n各单位要高度重视。');
    expect(repairs).toMatchObject([{ class: 'space', confidence: 'high', source: '　', published: '\n' }]);
  });
});

describe('an entry that does not fit the document', () => {
  const TEXT =
    '一、加强学习\n社会保障局开展学习。\n二、加强执法\n社会保障\n障局开展执法。\n三、安全发展\n示范区';
  const misfits = (repairs: unknown[], sic: unknown[] = []) => {
    try {
      placeRepairs(TEXT, { repairs: repairsSchema.parse(repairs), sic: sicSchema.parse(sic) });
      return [];
    } catch (error) {
      if (!(error instanceof MisfitError)) throw error;
      return error.misfits.map(({ path, message }) => `${path.join(' ')}: ${message}`);
    }
  };

  it.each([
    [
      { quote: '社会保障局开展学刁', published: '', reason },
      'repairs 0: “社会保障局开展学刁” is not in the document; nearest is line 2, “社会保障局开展学习”',
    ],
    [
      { quote: '完全不同的一句话', published: '', reason },
      'repairs 0: “完全不同的一句话” is not in the document, nor anything like it',
    ],
    [
      { quote: '疑字', published: '', reason },
      'repairs 0: “疑字” is not in the document, nor anything like it',
    ],
    [
      { quote: '加强', published: '增强', reason },
      'repairs 0: “加强” occurs 2 times, in lines 1, 3; quote more words, or give the words in front as “before”',
    ],
    [{ quote: '加强学习', published: '加强学习', reason }, 'repairs 0: “加强学习” is published as it stands'],
    [
      { join: ['安全发晨', '示范区'] },
      'repairs 0: “安全发晨” before “示范区” is not in the document; nearest is line 6, “安全发展 / 示范区”',
    ],
  ])('is told with what stands there: %j', (written, message) => {
    expect(misfits([written])).toEqual([message]);
  });

  it('is told for every entry at once, oddities and overlaps too', () => {
    const found = misfits(
      [
        { quote: '安全发展', published: '安定发展', reason },
        { quote: '全发', published: '定法', reason },
      ],
      [{ quote: '障局', note: '重出。' }],
    );
    expect(found).toEqual([
      'repairs 1: it changes words that another repair changes, “全”',
      expect.stringMatching(/^sic 0: “障局” occurs 2 times, in lines 2, 5;/),
    ]);
  });

  it('is found by the words in front of it', () => {
    expect(misfits([], [{ quote: '障局', before: '社会保障', note: '重出。' }])).toEqual([]);
  });
});
