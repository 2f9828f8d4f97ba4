const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
// A plan's title stands on many pages.
const known = new Map<string, string[]>();

/**
 * A heading cut where a line may break, 上海市2021年 | 安全 | 生产 | 工作意见: between words only, never before a mark, a number
 * or a word of one character, never after an opening mark or a number, and not before the last word, which would stand on a
 * line alone. Together the pieces are the heading.
 */
export function phrasesOf(heading: string): string[] {
  const phrases = known.get(heading) ?? cut(heading);
  known.set(heading, phrases);
  return phrases;
}

function cut(heading: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(heading)) {
    const last = phrases.at(-1);
    const joined =
      last !== undefined && (segment.length === 1 || /^\d/.test(segment) || /[\d〔（《“‘]$/.test(last));
    if (joined && !/^[〔（《“‘]/.test(segment)) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  const last = phrases.splice(-2).join('');
  return [...phrases, last];
}
