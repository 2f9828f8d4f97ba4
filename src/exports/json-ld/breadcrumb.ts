import type { BreadcrumbList } from 'schema-dts';

/** The breadcrumbs of a page in schema.org; the last one, the page itself, needs no address. */
export function breadcrumbJsonLd(
  path: readonly { text: string; address?: string | undefined }[],
  link: (address: string) => string,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: path.map(({ text, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      ...(address !== undefined && { item: link(address) }),
    })),
  };
}
