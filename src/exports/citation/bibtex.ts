import type { Citable } from './citable.ts';

/** A reference in BibLaTeX, which gbt7714.bst reads too; double braces keep the name of a body from being split. */
export function citeBibtex(citable: Citable, accessed: string | null): string {
  const { id, title, language, issuers, docNumber, dated, locator, note, url } = citable;
  const fields: [string, string | null][] = [
    ['author', issuers.map((name) => `{${escapeTex(name)}}`).join(' and ') || null],
    ['title', `{${escapeTex(title)}}`],
    ['number', docNumber && escapeTex(docNumber)],
    ['date', dated],
    ['url', url],
    ['urldate', accessed],
    ['langid', language === 'zh-Hant' ? 'chinese-hant' : 'chinese'],
    ['note', escapeTex([locator, note].filter(Boolean).join('，')) || null],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},`));
  return `@online{${id},\n${lines.join('\n')}\n}\n`;
}

function escapeTex(words: string): string {
  const spelled: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return words.replace(/[\\{}%&$#_~^]/g, (sign) => spelled[sign] ?? `\\${sign}`);
}
