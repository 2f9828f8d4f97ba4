/** Whether a plan's MDX is marked as a draft: `draft: true` is the first line of its front matter. */
export function isDraft(mdx: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\ndraft: true[ \t]*\r?\n/.test(mdx);
}
