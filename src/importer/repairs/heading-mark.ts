import type { Edit } from './repaired-text.ts';

/** Markdown's signs and list bullets, which are no part of the words they stand beside. */
const MARKS = [
  /^[ \t]*#{1,6}[ \t]+/gm, // ### （一）
  /\*\*|__(?=\p{Script=Han})|(?<=\p{Script=Han})__/gu, // **一、…**
  /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm, // a rule, or the fence of front matter
  /^[ \t]*[•●▪■◆][ \t]*/gm, // a bullet
  /^[ \t]*[-*+>][ \t]+(?=\p{Script=Han})/gmu, // a Markdown list or quotation
];

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Takes out Markdown signs, “### （一）” → “（一）”, bullets, rules and the keys of front matter; their words stay. */
export function removeMarks(text: string): Edit[] {
  const edits = [
    ...MARKS.flatMap((mark) => [...text.matchAll(mark)].map(deletion)),
    ...frontMatterKeys(text),
  ];
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  return edits.filter((edit, i) => i === 0 || edit.start >= (edits[i - 1]?.end ?? 0));
}

function frontMatterKeys(text: string): Edit[] {
  const block = FRONT_MATTER.exec(text);
  if (!block) return [];
  return [...block[0].matchAll(/^[a-z_]+:[ \t]*/gm)].map(deletion);
}

function deletion(match: RegExpExecArray): Edit {
  return { start: match.index, end: match.index + match[0].length, text: '' };
}
