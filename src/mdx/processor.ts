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

/** Reads the MDX of plans: Markdown's core, front matter, elements, and nothing that changes a word. */
export const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(keepSigns)
  .freeze();
