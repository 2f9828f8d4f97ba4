import { describe, expect, it } from 'vitest';
import { proposeSectors, proposeThemes, sectorPlaces, subjectWords } from '../../src/facts/sectors.ts';
import { readUnits } from '../../src/facts/units.ts';
import { type Sector, sectorSchema, themeSchema } from '../../src/model/register.ts';

const sector = (id: string, name: string, synonyms: string[], not: string[] = []): Sector =>
  sectorSchema.parse({ id, name, english: name, synonyms, not, basis: '' });

const SECTORS = [
  sector('coal-mine', '煤矿', ['瓦斯', '矿山'], ['非煤矿山']),
  sector('non-coal-mine', '非煤矿山', ['尾矿库', '矿山']),
  sector('civil-affairs', '民政', [], ['人民政府']),
  sector('fire', '消防', []),
];

describe('sector proposals', () => {
  it.each([
    ['紧盯非煤矿山、尾矿库等重点领域。', ['non-coal-mine']],
    ['强化煤矿瓦斯超限报警处置。', ['coal-mine']],
    ['持续夯实矿山安全基础。', ['coal-mine', 'non-coal-mine']],
    ['各区人民政府落实属地责任。', []],
    ['会同民政部门，报区人民政府。', ['civil-affairs']],
  ])('%s', (words, ids) => {
    expect(proposeSectors(words, SECTORS)).toEqual(ids);
  });

  it('ignore responsible bodies', () => {
    const text = '加强电梯安全监管。（市消防救援总队、各区人民政府）';
    const words = subjectWords({ title: '特种设备', text, units: readUnits(text, () => null) });
    expect(words).toContain('电梯');
    expect(proposeSectors(words, SECTORS)).toEqual([]);
  });

  it('depend on the title too', () => {
    expect(proposeSectors(subjectWords({ title: '落实消防措施', text: '', units: [] }), SECTORS)).toEqual([
      'fire',
    ]);
  });
});

describe('the words for which a clause has a sector', () => {
  const found = (title: string | null, text: string, id = 'fire') => {
    const clause = { title, text, units: readUnits(text, () => null) };
    return sectorPlaces(clause, id, SECTORS).map(
      ({ in: piece, start, end }) =>
        `${piece} ${(piece === 'title' ? title : text)?.slice(start, end)} ${start}`,
    );
  };

  it('stand in title and text, and not in the names of responsible bodies', () => {
    expect(found('消防', '排查消防隐患。（市消防救援总队、市公安局）全年消防演练。')).toEqual([
      'title 消防 0',
      'text 消防 2',
      'text 消防 23',
    ]);
  });

  it('are not part of a longer word that means something else', () => {
    expect(found(null, '检查非煤矿山和煤矿。', 'coal-mine')).toEqual(['text 煤矿 7']);
  });

  it('are none where an editor has tagged the clause', () => {
    expect(found('全民防灾', '加强宣传。')).toEqual([]);
  });
});

describe('theme proposals', () => {
  it('depend on the words of each theme', () => {
    const theme = themeSchema.parse({
      id: 'training',
      name: '宣传教育培训',
      english: 'Training',
      synonyms: ['培训'],
    });
    expect(proposeThemes('开展全员培训。', [theme])).toEqual(['training']);
    expect(proposeThemes('开展执法检查。', [theme])).toEqual([]);
  });
});
