import type { Part } from '../../model/part.ts';
import { kindOfLine } from '../lines.ts';
import { frameLines } from './frame-lines.ts';

/** The plan's own title is the last one before its words; a covering notice's title speaks of 印发 and ends in 通知. */
export function readTitles(parts: readonly Part[]): { title: string | null; noticeTitle: string | null } {
  const { head } = frameLines(parts);
  const titles = head.filter((line) => kindOfLine(line) === 'title');
  const notices = titles.filter((line) => /通知$/.test(line) && /印发|转发|下发/.test(line));
  const own = titles.filter((line) => !notices.includes(line)).at(-1);
  const notice = notices.at(-1) ?? null;
  const quoted = notice && /(?:印发|转发|下发)《(.+)》的通知$/.exec(notice)?.[1];
  // Where the title runs over several lines, its notice quotes it whole.
  const whole = own && quoted?.endsWith(own) ? quoted : own;
  return { title: whole ?? quoted ?? notice, noticeTitle: own || quoted ? notice : null };
}
