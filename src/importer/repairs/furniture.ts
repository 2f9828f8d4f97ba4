import type { Edit } from './repaired-text.ts';

/** Labels of buttons, menus and counters that web pages put around a document, each a line of its own. */
const LABELS = [
  '我要留言',
  '留言选登',
  '打印',
  '打印本页',
  '关闭',
  '关闭窗口',
  '关闭本页',
  '返回',
  '返回顶部',
  '返回首页',
  '首页',
  '分享',
  '分享到',
  '收藏',
  '纠错',
  '我要纠错',
  '无障碍',
  '无障碍阅读',
  '长者模式',
  '语音播报',
  '扫一扫在手机打开当前页',
  '扫一扫分享本页',
  '下载',
  '附件下载',
  '相关附件',
  '相关链接',
  '相关文档',
  '相关解读',
  '政策解读',
  '图片解读',
  '大 中 小',
];

const PATTERNS = [
  new RegExp(`^[【\\[]?(?:${LABELS.join('|')})[】\\]]?$`),
  /^[【[]?(?:字体|字号)[:：]?[\s【[]*大[\s】\]【[]*中[\s】\]【[]*小[\s】\]]*$/,
  /^(?:上一篇|下一篇|上一条|下一条|浏览次数|阅读次数|点击数|责任编辑|当前位置|您当前的位置)[:：].*$/,
  /^(?:【打印】|【关闭】|【关闭窗口】|【返回】|\s)+$/,
  // A link to a file that was offered beside the text.
  /^(?:\d+[.、])?[^。；]{0,60}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar)$/i,
  // A page number between its two dashes.
  /^[—–-]\s*\d+\s*[—–-]$/,
];

/** Takes out the lines that a web page or a printer put around the document, “我要留言”, “1.附件.docx”, “— 3 —”. */
export function removeFurniture(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    if (PATTERNS.some((pattern) => pattern.test(line))) {
      edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
    }
  }
  return edits;
}
