import type { Plan } from '../model/plan.ts';
import type { Publication } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { printedWords } from '../model/words.ts';
import type { ClauseView } from './clause-page.ts';

/** How many characters of a clause are quoted: mail programs refuse very long addresses. */
const QUOTED = 120;

/** The link that reports an error in a plan, with its title and address filled in; null where the site takes no reports. */
export function planReport(site: Pick<Site, 'corrections'>, { title }: Plan, url: string): string | null {
  return reportLink(site, `勘误：${title}`, [`网址：${url}`, '', '应为：', '依据：']);
}

/** The link that reports an error in a clause, with its number, its words and its address filled in; null where the site takes no reports. */
export function clauseReport(
  site: Pick<Site, 'corrections'>,
  { plan }: Publication,
  { clause, printedPath }: Pick<ClauseView, 'clause' | 'printedPath'>,
  url: string,
): string | null {
  const words = printedWords(clause);
  const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
  const body = [`网址：${url}`, `现在的文字：${quoted}`, '', '应为：', '依据：'];
  return reportLink(site, `勘误：${plan.title} ${printedPath}`, body);
}

/** A mail has a `subject` (RFC 6068), a new issue of GitHub or Gitee a `title`; both have a `body`. */
function reportLink(
  { corrections }: Pick<Site, 'corrections'>,
  subject: string,
  body: string[],
): string | null {
  if (corrections === null) return null;
  const mail = corrections.startsWith('mailto:');
  const fields = [
    [mail ? 'subject' : 'title', subject],
    ['body', body.join(mail ? '\r\n' : '\n')],
  ] as const;
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${corrections}${corrections.includes('?') ? '&' : '?'}${query}`;
}
