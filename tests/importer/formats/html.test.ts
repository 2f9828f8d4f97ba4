import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../src/importer/formats/html.ts';

const ARTICLE =
  '<p>　　一、加强学习</p><p>　　开展学习教育，覆盖全体干部。</p><p>　　二、加强执法</p><p>　　开展执法检查，全年500家次；整改率100%。</p>';

const page = (body: string, head = '') =>
  Buffer.from(
    `<!DOCTYPE html><html><head><title>青溪市2025年工作要点_青溪市人民政府</title>${head}</head><body>${body}</body></html>`,
  );
const read = (body: string, head?: string) => htmlReader.read(page(body, head), 'a.html');
const linesOf = async (body: string, head?: string) =>
  (await read(body, head)).text.split('\n').map((line) => line.replace(/^　+/, ''));

const WORDS = [
  '一、加强学习',
  '开展学习教育，覆盖全体干部。',
  '二、加强执法',
  '开展执法检查，全年500家次；整改率100%。',
];

describe('the article of a web page', () => {
  it('is found by the ids of content management systems', async () => {
    const body = `<div class="nav2"><a href="/">首页</a> <a href="/x">政务公开</a></div><div id="zoom">${ARTICLE}</div><div class="foot">主办：某市人民政府</div>`;
    expect(await linesOf(body)).toEqual(WORDS);
  });

  it('is found without an id, as the element with nearly all sentences', async () => {
    const menu = `<ul>${'<li><a href="#">通知，公告。更多</a></li>'.repeat(40)}</ul>`;
    expect(
      await linesOf(`${menu}<div><div class="x7">${ARTICLE}</div><div>分享到</div></div>${menu}`),
    ).toEqual(WORDS);
  });

  it('is found in a table layout', async () => {
    const body = `<table><tr><td><a href="#">首页</a></td></tr><tr><td><table><tr><td>${ARTICLE}</td></tr></table></td></tr></table>`;
    expect(await linesOf(body)).toEqual(WORDS);
  });

  it('includes the title, labelled lines and dates above it, and nothing else around it', async () => {
    const head =
      '<h1>青溪市<br>2025年工作要点</h1><table><tr><td>索 引 号：</td><td>QX01/2025-00016</td><td>主题分类</td><td>安全生产监管</td></tr></table>' +
      '<div><span>发布时间：2025-03-12</span> <span>来源：青溪市应急管理局</span> <span>浏览次数：32</span></div><div>您现在的位置：首页 &gt; 政务公开</div>';
    expect(await linesOf(`${head}<div class="TRS_Editor">${ARTICLE}</div><p>相关阅读</p>`)).toEqual([
      '青溪市2025年工作要点',
      '索 引 号：\tQX01/2025-00016\t主题分类\t安全生产监管',
      '发布时间：2025-03-12 来源：青溪市应急管理局 浏览次数：32',
      ...WORDS,
    ]);
  });

  it('is what a browser shows: without scripts, comments and hidden elements, with the numbers of lists', async () => {
    const inner =
      '<script>document.write("假")</script><!-- 假 --><style>p{}</style><div style="display: none">假</div><p hidden>假</p><noscript>假</noscript><ol start="3"><li>甲</li><li>乙</li></ol>一行<br>又一行<p>全角&nbsp;&amp;&lt;b&gt;</p>';
    expect(await linesOf(`<div id="zoom">${ARTICLE}${inner}</div>`)).toEqual([
      ...WORDS,
      '3.甲',
      '4.乙',
      '一行',
      '又一行',
      '全角\u00a0&<b>',
    ]);
  });

  it('keeps its tables: task tables as clauses, merged cells as printed', async () => {
    const table =
      '<table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td>1</td><td rowspan="2">修订预案</td><td>市应急局</td></tr><tr><td>2</td><td>各区</td></tr><tr><td colspan="3">二、其他</td></tr></table>';
    expect((await linesOf(`<div id="zoom">${ARTICLE}${table}</div>`)).slice(4)).toEqual([
      '序号\t任务\t责任单位',
      '1\t修订预案',
      '责任单位：市应急局',
      '2\t各区',
      '二、其他',
    ]);
  });
});

describe('text around and in an article', () => {
  const notesOf = async (body: string) =>
    (await read(body)).notes.map(({ code, line, message }) => `${line} ${code}: ${message}`);

  it('is its title where it is the heading of the page, but not the name of the site', async () => {
    const head = '<h1>青溪市人民政府门户网站</h1><h1>白石县2024年工作要点</h1>';
    expect((await linesOf(`${head}<div id="zoom">${ARTICLE}</div>`))[0]).toBe('白石县2024年工作要点');
    const named = '<div class="t">白石县2024年工作要点</div><div>字体：大 中 小</div>';
    expect((await linesOf(`${named}<div id="zoom">${ARTICLE}</div>`))[0]).toBe('白石县2024年工作要点');
  });

  it('may be an annex named below it', async () => {
    const lines = await linesOf(`<div id="zoom">${ARTICLE}</div><p>附件：任务分工表.doc</p><p>相关阅读</p>`);
    expect(lines.slice(4)).toEqual(['附件：任务分工表.doc']);
  });

  it('may be only a table below a heading', async () => {
    const rows =
      '<tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td>1</td><td>新建公园，改造绿道。</td><td>城管局</td></tr>';
    expect(await linesOf(`<h1>白石县2024年任务清单</h1><div><table>${rows}</table></div>`)).toEqual([
      '白石县2024年任务清单',
      '序号\t任务\t责任单位',
      '1\t新建公园，改造绿道。',
      '责任单位：城管局',
    ]);
  });

  it('is quoted in a finding where it is left out', async () => {
    expect(
      await notesOf(`<div><a>首页</a></div><div id="zoom">${ARTICLE}</div><p>主办：某市人民政府</p>`),
    ).toEqual(['0 left-out: 2 lines of menus and the like around the article: “首页 / 主办：某市人民政府”']);
  });

  it('is reported with its line: pictures, files, notes, struck and hidden words', async () => {
    const inner = [
      '<p><img src="a.png" alt="流程图"><img src="/images/icon_doc.gif"><img src="b.gif" width="1"></p>',
      '<iframe src="全文.pdf"></iframe>',
      '<p>新增<s>500个</s>600个<a style="mso-footnote-id:ftn1">[1]</a>。</p>',
      '<p style="display:none">旧的条款</p>',
    ].join('\n');
    const note = '<div style="mso-element:footnote"><a>[1]</a>含在建。</div>';
    const body = `<div id="zoom">${ARTICLE}\n${inner}</div>${note}`;
    expect((await linesOf(body)).slice(4)).toEqual(['新增500个600个。']);
    expect(await notesOf(body)).toEqual([
      '5 footnote-left-out: a note was left out: “[1]含在建。”',
      '2 picture-left-out: a picture (图片) is missing: “流程图”',
      '3 picture-left-out: an embedded file (嵌入文件) is missing: “全文.pdf”',
      '4 struck-through: the words are struck through (删除线): “500个”',
      '0 left-out: 1 stretches of hidden text: “旧的条款”',
    ]);
  });
});

describe('the metadata of a page', () => {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

  it('is read from meta tags in any case', async () => {
    const { evidence } = await read(
      `<div id="zoom">${ARTICLE}</div>`,
      meta('ArticleTitle', '青溪市2025年工作要点') +
        meta('pubdate', '2025-03-12 09:30') +
        meta('ContentSource', '青溪市应急管理局') +
        meta('Url', 'https://www.qingxi.gov.cn/a/1.html'),
    );
    expect(evidence).toEqual({
      title: '青溪市2025年工作要点',
      published: '2025-03-12',
      issuer: '青溪市应急管理局',
      url: 'https://www.qingxi.gov.cn/a/1.html',
    });
  });

  it.each(['javascript:alert(1)', 'https://www.gov.cn.example.com/', 'ftp://x.gov.cn/', 'x'])(
    'has no address where it is %s',
    async (address) => {
      const { evidence } = await read(`<div id="zoom">${ARTICLE}</div>`, meta('Url', address));
      expect(evidence.url).toBeNull();
    },
  );
});

describe('the encoding of a page', () => {
  it('is the declared one, or is detected where that is wrong', async () => {
    const { default: iconv } = await import('iconv-lite');
    for (const claim of ['gb2312', 'iso-8859-1', 'no-such-thing']) {
      const bytes = iconv.encode(
        page(`<div id="zoom">${ARTICLE}</div>`, `<meta charset="${claim}">`).toString(),
        'gbk',
      );
      const { text, notes } = await htmlReader.read(bytes, 'a.html');
      expect(text).toContain('开展学习教育，覆盖全体干部。');
      expect(notes.map(({ message }) => message)).toContain('the file is in GB18030');
    }
  });
});
