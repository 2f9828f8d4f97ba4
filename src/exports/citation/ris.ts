import type { Citable } from './citable.ts';

/** A reference in RIS, with CRLF line ends and dates such as 2021/04/07/. */
export function citeRis(citable: Citable, accessed: string | null): string {
  const { title, language, issuers, docNumber, dated, locator, note, url } = citable;
  const lines: [string, string | null][] = [
    ['TY', 'ELEC'],
    ...issuers.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ['M1', docNumber],
    ['PY', dated?.slice(0, 'YYYY'.length) ?? null],
    ['DA', dated && risDate(dated)],
    ['Y2', accessed && risDate(accessed)],
    ['SE', locator],
    ['N1', note],
    ['UR', url],
    ['LA', language],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`))
    .join('');
}

function risDate(date: string): string {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
