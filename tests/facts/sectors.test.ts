import { describe, expect, it } from 'vitest';
import { proposeSectors, proposeThemes, subjectWords } from '../../src/facts/sectors.ts';
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
