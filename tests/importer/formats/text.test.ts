import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/importer/formats/readers.ts';

const SIMPLIFIED = '青溪市应急管理局2025年工作要点\n一、加强学习\n开展学习教育，覆盖全体干部。\n';
const TRADITIONAL =
  '臺北市政府消防局114年度施政計畫\n一、強化災害搶救效能\n辦理救助隊訓練，於12月底前完成。\n';

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['UTF-16LE', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), SIMPLIFIED],
    ['UTF-16BE', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le').swap16(), SIMPLIFIED],
    ['UTF-16LE', Buffer.from(SIMPLIFIED, 'utf16le'), SIMPLIFIED],
    ['GB18030', iconv.encode(SIMPLIFIED, 'gb18030'), SIMPLIFIED],
    ['GB18030', iconv.encode(TRADITIONAL, 'gbk'), TRADITIONAL],
    ['BIG5', iconv.encode(TRADITIONAL, 'big5'), TRADITIONAL],
  ])('%s is detected from the bytes, with a finding where it is not UTF-8', async (name, bytes, words) => {
    const { text, notes, exact } = await readDocument(bytes, 'a.txt');
    expect(text).toBe(words);
    expect(exact).toBe(name === 'UTF-8');
    expect(notes.map(({ message }) => message)).toEqual(name === 'UTF-8' ? [] : [`the file is in ${name}`]);
  });

  it('is UTF-8 even with a few broken bytes in a long text', async () => {
    const bytes = Buffer.concat([Buffer.from(SIMPLIFIED.repeat(20)), Buffer.from([0xe5, 0x0a])]);
    const { text, exact } = await readDocument(bytes, 'a.txt');
    expect(text).toContain('\ufffd');
    expect(exact).toBe(false);
  });

  it('keeps the byte-order mark of UTF-8', async () => {
    expect((await readDocument(Buffer.from(`\ufeff${SIMPLIFIED}`), 'a.txt')).text).toBe(
      `\ufeff${SIMPLIFIED}`,
    );
  });
});

describe('a plain text', () => {
  it('has task tables as clauses, and other lines with tabs unchanged', async () => {
    const table = '序号\t重点任务\t责任单位\n1\t修订预案\t市应急局\n';
    const other = '指标\t2024年\t2025年\n死亡人数\t12\t10\n';
    const { text, exact } = await readDocument(Buffer.from(`${SIMPLIFIED}${table}\n${other}`), 'a.txt');
    expect(exact).toBe(false);
    expect(text).toBe(`${SIMPLIFIED}序号\t重点任务\t责任单位\n1\t修订预案\n责任单位：市应急局\n\n${other}`);
    expect((await readDocument(Buffer.from(SIMPLIFIED + other), 'a.txt')).exact).toBe(true);
  });
});

describe('a Markdown file', () => {
  it('is unchanged without a table', async () => {
    const { text, exact } = await readDocument(Buffer.from(`# ${SIMPLIFIED}`), 'a.md');
    expect([text, exact]).toEqual([`# ${SIMPLIFIED}`, true]);
  });

  it('has its tables as rows', async () => {
    const table =
      '| 序号 | 任务 | 责任单位 |\n|:--|---|--:|\n| 1 | 修订预案 | 市应急局 |\n| 2 | 开展演练 | 各区 |';
    const { text, exact } = await readDocument(Buffer.from(`${SIMPLIFIED}\n${table}\n`), 'a.md');
    expect(exact).toBe(false);
    expect(text).toBe(
      `${SIMPLIFIED}\n序号\t任务\t责任单位\n\n1\t修订预案\n\n责任单位：市应急局\n\n2\t开展演练\n\n责任单位：各区\n`,
    );
  });
});
