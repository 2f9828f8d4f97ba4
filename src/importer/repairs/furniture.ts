import { type Edit, editOf } from './repaired-text.ts';

/** Labels of buttons, menus and counters on web pages. */
const LABELS =
  '我要留言|留言选登|打印|打印本页|关闭|关闭窗口|关闭本页|返回|返回顶部|返回首页|首页|' +
  '分享|分享到|收藏|纠错|我要纠错|无障碍|无障碍阅读|长者模式|语音播报|' +
  '扫一扫在手机打开当前页|扫一扫分享本页|下载|附件下载|相关附件|相关链接|相关文档|' +
  '相关解读|政策解读|图片解读|大|中|小|关怀版|长者助手|手机版|繁体版|繁|简体版|' +
  'English|EN|登录|注册|网站地图|网站首页|关于我们|联系我们|版权声明';

const PATTERNS = [
  // Labels, and private-use characters of icon fonts between them.
  new RegExp(`^(?:[\\s|｜>]*(?:[【\\[]?(?:${LABELS})[】\\]]?(?=[\\s|｜>]|$)|\\p{Co}))+[\\s|｜>]*$`, 'u'),
  /^[【[]?(?:字体|字号)[:：]?[\s【[]*大[\s】\]【[]*中[\s】\]【[]*小[\s】\]]*$/,
  /^(?:上一篇|下一篇|上一条|下一条|浏览次数|阅读次数|点击数|责任编辑|当前位置|您当前的位置)[:：].*$/,
  /^(?:【打印】|【关闭】|【关闭窗口】|【返回】|\s)+$/,
  // A link to a file; one that begins with 附件2 is the name of an annex.
  /^(?!附\s?件\s?(?:\d{1,2}[:：.．、\s]|[:：]))(?:\d+[.、])?[^。；]{0,60}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar)$/i,
  // Breadcrumbs: 首页 > 政务公开 > 政策文件.
  /^(?:(?:您(?:当前|现在)?(?:所在)?的?|当前)位置[:：]?\s*)?首页\s*[>＞»›].{0,100}$/,
  /^相关(?:解读|链接|阅读|新闻|文档|报道)[:：].{0,100}$/,
  // The footer of a website.
  /^.{0,20}(?:ICP备\s?\d{6,}号|公网安备\s?\d{10,}\s?号|网站标识码[:：]\s?\w{8,}).{0,20}$/,
  /^(?:版权所有|技术支持|建议使用.{2,20}浏览器)[:：]?.{0,40}$/,
  // A page number between its two dashes.
  /^[—–-]\s*\d+\s*[—–-]$/,
];

/** The first line of a list of annexes, “附件：”, and an item with a file name, “1.任务清单.docx”. */
const LIST = /^附\s?件\s?[：:]$/;
const FILE_OF_LIST = /^\d{1,2}[.．、]\s*[^。；]*\p{Script=Han}{3}[^。；]*\.(?:docx?|xlsx?|pdf|wps|ofd)$/iu;

/** Removes lines that belong to a web page or a printed page, “我要留言”, “1.附件.docx”, “— 3 —”. */
export function removeFurniture(text: string): Edit[] {
  const edits: Edit[] = [];
  let listed = false; // inside a list of annexes
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    if (line === '') continue;
    listed = LIST.test(line) || (listed && FILE_OF_LIST.test(line));
    if (!listed && PATTERNS.some((pattern) => pattern.test(line))) {
      edits.push(editOf(match));
    }
  }
  return edits;
}
