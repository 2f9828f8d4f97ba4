import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The id of a clause is its printed number, `3-10-33`, which HTML allows and only CSS would have to escape.
    'valid-id': ['error', { relaxed: true }],
    // A browser that prints a page writes `hidden=""`, which says the same as `hidden`.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
  },
});

// A template has empty elements, which scripts fill before they are part of the page.
const TEMPLATE = /<template[\s\S]*?<\/template>/g;

/** The errors in a page's markup, `/plans/:1:204: no-dup-id: Duplicate ID "1"`. */
export async function faultsOf(address: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html.replaceAll(TEMPLATE, ''));
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${address}:${line}:${column}: ${ruleId}: ${message}`,
    ),
  );
}
