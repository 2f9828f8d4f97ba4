import { describe, expect, it } from 'vitest';
import { docxReader } from '../../../src/importer/formats/docx.ts';
import { inList, list, listDefinition, p, run, table, wordDocument } from './word-document.ts';

async function linesOf(...document: Parameters<typeof wordDocument>): Promise<string[]> {
  const { text } = await docxReader.read(wordDocument(...document), 'a.docx');
  return text.split('\n');
}

describe('the words of a Word document', () => {
  it('are its paragraphs with joined runs', async () => {
    const body = `${p('青溪市2025年工作要点')}<w:p>${run('一、加强')}${run('学习', '<w:b/>')}</w:p>`;
    expect(await linesOf(body)).toEqual(['青溪市2025年工作要点', '一、加强学习']);
  });

  it('include inserted words, but not deleted or moved ones', async () => {
    const body = `<w:p>${run('检查')}<w:ins>${run('500家次')}</w:ins><w:del><w:r><w:delText>300家次</w:delText></w:r></w:del><w:moveFrom>${run('旧处')}</w:moveFrom></w:p>`;
    expect(await linesOf(body)).toEqual(['检查500家次']);
  });

  it('include links, content controls and text boxes', async () => {
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box('青溪市人民政府文件')}</mc:Choice><mc:Fallback>${box('青溪市人民政府文件')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run('工作要点')}</w:hyperlink>${drawing}</w:p></w:sdtContent></w:sdt>`;
    expect(await linesOf(body)).toEqual(['工作要点', '青溪市人民政府文件']);
  });

  it('have hard line breaks, and the results of fields', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2025年3月5日')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await linesOf(`<w:p>${run('青溪市应急管理局')}<w:r><w:br/></w:r>${field}</w:p>`)).toEqual([
      '青溪市应急管理局',
      '2025年3月5日',
    ]);
  });

  it('leave out hidden text and the table of contents, with findings', async () => {
    const body =
      p('目录里的一行', '<w:pStyle w:val="9"/>') +
      `<w:p>${run('看得见')}${run('看不见', '<w:vanish/>')}</w:p>`;
    const styles = '<w:style w:styleId="9"><w:name w:val="toc 1"/></w:style>';
    const { text, notes } = await docxReader.read(wordDocument(body, { styles }), 'a.docx');
    expect(text).toBe('看得见');
    expect(notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'left-out: 1 lines of a table of contents: “目录里的一行”',
      'left-out: 1 stretches of hidden text: “看不见”',
    ]);
  });

  it('include a red letterhead in the page header; findings list other headers and footers', async () => {
    const parts = {
      header1: p('青溪市人民政府文件') + p('青政发〔2025〕3号'),
      header2: p('青溪市2025年工作要点'),
      footer1: p('— 1 —') + p('第1页共8页') + p('青溪市人民政府办公室'),
    };
    const { text, notes } = await docxReader.read(wordDocument(p('一、加强学习'), { parts }), 'a.docx');
    expect(text.split('\n')).toEqual(['青溪市人民政府文件', '青政发〔2025〕3号', '一、加强学习']);
    expect(notes.map(({ message }) => message)).toEqual([
      '1 lines at the foot of pages: “青溪市人民政府办公室”',
      '1 lines at the head of pages: “青溪市2025年工作要点”',
    ]);
  });

  it('come with findings on footnotes, comments, deleted words, pictures and struck words', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="组织结构图"/><pic:pic/></wp:inline></w:drawing></w:r>';
    const body =
      `<w:p>${run('一、建成')}${run('3个', '<w:strike/>')}${run('5个')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
      `<w:p>${picture}</w:p><w:p>${run('检查')}<w:del><w:r><w:delText>300家次</w:delText></w:r></w:del></w:p>`;
    const parts = {
      footnotes: `<w:footnote w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p('含在建项目。')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('数据来自统计局。')}</w:endnote>`,
      comments: `<w:comment w:id="1">${p('请核实')}</w:comment>`,
    };
    const { text, notes } = await docxReader.read(wordDocument(body, { parts }), 'a.docx');
    expect(text.split('\n')).toEqual(['一、建成3个5个', '', '检查']);
    expect(notes.map(({ code, line, message }) => `${line} ${code}: ${message}`)).toEqual([
      '0 footnote-left-out: a note (脚注) was left out: “含在建项目。”',
      '0 footnote-left-out: a note (脚注) was left out: “数据来自统计局。”',
      '1 struck-through: the words are struck through (删除线): “3个”',
      '0 picture-left-out: a picture (图片) is missing: “组织结构图”',
      '0 left-out: 1 remarks beside the text: “请核实”',
      '3 changes-accepted: 1 changes of a review (修订) are read as accepted: deleted “300家次” (line 3)',
    ]);
  });
});

describe('a run-in heading', () => {
  const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';

  it('goes on in the line of its paragraph, as Word prints a style separator', async () => {
    const body = p('（一）健全责任体系。', separator) + p('充分发挥作用。') + p('（二）推进行动。');
    expect(await linesOf(body)).toEqual(['（一）健全责任体系。充分发挥作用。', '（二）推进行动。']);
  });

  it('keeps the number that Word generates before it', async () => {
    const numbering = listDefinition(1, ['chineseCounting', '（%1）']) + list(1, 1);
    const heading = (words: string) => p(words, inList(1) + separator);
    const body = heading('健全责任体系。') + p('充分发挥作用。') + heading('推进行动。') + p('压茬推进。');
    expect(await linesOf(body, { numbering })).toEqual([
      '（一）健全责任体系。充分发挥作用。',
      '（二）推进行动。压茬推进。',
    ]);
  });
});

describe('a change of a review', () => {
  const deleted = (words: string) => `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;

  it('is accepted where the end of a paragraph is deleted: it goes on in the next', async () => {
    const body =
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('检查企业')}</w:p>` +
      `<w:p>${deleted('约')}${run('500家次。')}</w:p>${p('开展演练。')}`;
    const { text, notes } = await docxReader.read(wordDocument(body), 'a.docx');
    expect(text.split('\n')).toEqual(['检查企业500家次。', '开展演练。']);
    expect(notes.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 2 changes of a review (修订) are read as accepted: deleted “¶” (line 1), deleted “约” (line 1)',
    ]);
  });

  it('is accepted where a row of a table is deleted', async () => {
    const body = table([
      ['指标', '2025年'],
      ['死亡人数', '10'],
      ['受伤人数', '20'],
    ]).replace(/<w:tr>(?=(?:(?!<w:tr>).)*受伤)/, '<w:tr><w:trPr><w:del/></w:trPr>');
    expect(await linesOf(body)).toEqual(['\t指标\t2025年', '\t死亡人数\t10']);
  });
});

describe('the numbers that Word generates', () => {
  const numbering =
    listDefinition(
      7,
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
      ['decimalEnclosedCircle', '%4'],
    ) +
    list(1, 7) +
    list(2, 7, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');

  it('precede the paragraphs of a list in the format of their level, and restart below each heading', async () => {
    const body = [
      p('总体要求', inList(1)),
      p('指导思想', inList(1, 1)),
      p('主要目标', inList(1, 1)),
      p('重点任务', inList(1)),
      p('健全体系', inList(1, 1)),
      p('修订预案', inList(1, 2)),
      p('市级预案', inList(1, 3)),
      p('开展演练', inList(1, 2)),
    ].join('');
    expect(await linesOf(body, { numbering })).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）主要目标',
      '二、重点任务',
      '（一）健全体系',
      '1.修订预案',
      '①市级预案',
      '2.开展演练',
    ]);
  });

  it('continue after other paragraphs, count empty ones, and restart where a list says so', async () => {
    const body = [
      p('甲', inList(1)),
      p('不编号的一段'),
      p('', inList(1)),
      p('丙', inList(1)),
      p('附件的甲', inList(2)),
    ];
    expect(await linesOf(body.join(''), { numbering })).toEqual([
      '一、甲',
      '不编号的一段',
      '',
      '三、丙',
      '一、附件的甲',
    ]);
  });

  it('come from the style of a paragraph, or the style that it is based on', async () => {
    const styles =
      `<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr>${inList(1)}</w:pPr></w:style>` +
      '<w:style w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>';
    const body = p('甲', '<w:pStyle w:val="b"/>') + p('乙', '<w:pStyle w:val="a"/>');
    expect(await linesOf(body, { numbering, styles })).toEqual(['一、甲', '二、乙']);
  });

  it('are not printed for bullets, nor where a paragraph leaves the list of its style', async () => {
    const bullets = listDefinition(8, ['bullet', '•']) + list(3, 8);
    expect(await linesOf(p('项目', inList(3)) + p('正文', inList(0)), { numbering: bullets })).toEqual([
      '项目',
      '正文',
    ]);
  });

  it.each([
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 3, '叁'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 4, 'IV'],
    ['lowerLetter', 2, 'b'],
    ['ideographTraditional', 2, '乙'],
  ])('%s writes %i as %s', async (format, start, printed) => {
    const level = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const own = listDefinition(9, [format, '%1：']) + list(4, 9, level);
    expect(await linesOf(p('条', inList(4)), { numbering: own })).toEqual([`${printed}：条`]);
  });
});

describe('the tables of a Word document', () => {
  const merged = (restart: boolean, words: string) => ({
    properties: restart ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    content: p(words),
  });

  it('become clauses where their rows are tasks, with numbers generated by Word', async () => {
    const numbering = listDefinition(7, ['decimal', '%1']) + list(1, 7);
    const number = { properties: '', content: p('\u200b', inList(1)) };
    const body = table([
      ['序号', '重点任务', '责任单位', '完成时限'],
      [number, '修订总体预案', '市应急局\n市公安局', '6月底前'],
      [number, '开展全市演练', '各县（区）人民政府', ''],
    ]);
    expect((await linesOf(body, { numbering })).map((line) => line.replace('\u200b', ''))).toEqual([
      '序号\t重点任务\t责任单位\t完成时限',
      '1\t修订总体预案',
      '责任单位：市应急局 市公安局',
      '完成时限：6月底前',
      '2\t开展全市演练',
      '责任单位：各县（区）人民政府',
    ]);
  });

  it('continue the task above in a row below a merged cell, and have a heading in a cell over all columns', async () => {
    const body = table([
      ['序号', '任务', '具体措施', '牵头单位'],
      [{ properties: '<w:gridSpan w:val="4"/>', content: p('一、安全生产') }],
      [merged(true, '1'), merged(true, '隐患排查'), '检查企业500家', '市应急局'],
      [merged(false, ''), merged(false, ''), '整改率达到100%', '各区'],
    ]);
    expect(await linesOf(body)).toEqual([
      '序号\t任务\t具体措施\t牵头单位',
      '一、安全生产',
      '1\t隐患排查',
      '具体措施：检查企业500家',
      '牵头单位：市应急局',
      '具体措施：整改率达到100%',
      '牵头单位：各区',
    ]);
  });

  it('stay tables otherwise, and are text with one column', async () => {
    expect(
      await linesOf(
        table([
          ['指标', '2024年', '2025年'],
          ['死亡人数', '12', '10'],
        ]),
      ),
    ).toEqual(['\t指标\t2024年\t2025年', '\t死亡人数\t12\t10']);
    expect(await linesOf(table([['第一段。\n第二段。']]))).toEqual(['第一段。', '第二段。']);
  });
});
