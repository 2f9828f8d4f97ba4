const MARK = /^(\uFEFF?---[ \t]*\r?\n)draft: true[ \t]*\r?\n/;

/** Whether a plan's MDX is marked as a draft: `draft: true` is the first line of its front matter. */
export function isDraft(mdx: string): boolean {
  return MARK.test(mdx);
}

/** A plan's MDX without the mark of a draft. */
export function withoutMark(mdx: string): string {
  return mdx.replace(MARK, '$1');
}
