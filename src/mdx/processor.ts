import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const WITHOUT = [
  ...['blockQuote', 'list', 'codeFenced', 'codeText'],
  ...['definition', 'labelEnd', 'labelStartImage', 'labelStartLink'],
];

/**
 * Has brackets, backticks and the signs of lists and quotations read as the words they are: no plan holds links, code or
 * lists, and the time that it takes to look for their other ends grows with the square of how many there are.
 */
function keepSigns(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: { null: WITHOUT },
  });
}

/** Has tables read, | 指标 | 单位 |, and nothing else that GitHub's Markdown has. */
function readTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(gfmTable());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown());
}

/** Reads the MDX of plans: Markdown's core, front matter, elements, tables, and nothing that changes a word. */
export const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(keepSigns)
  .use(readTables)
  .freeze();
