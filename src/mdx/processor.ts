import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * Constructs that plans do not have; their signs are read as words. Looking for closing brackets and backticks would take
 * quadratic time.
 */
const DISABLED = [
  ...['blockQuote', 'list', 'codeFenced', 'codeText'],
  ...['definition', 'labelEnd', 'labelStartImage', 'labelStartLink'],
];

/** The parser of a plan's MDX: Markdown without `DISABLED`, front matter, elements, and of GitHub's extensions only tables. */
export const processor = unified()
  .data('micromarkExtensions', [{ disable: { null: DISABLED } }, gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .freeze();
