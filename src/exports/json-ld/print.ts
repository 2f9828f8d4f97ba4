import type { JsonLdObject, WithContext } from 'schema-dts';

/** JSON-LD as the content of a `<script type="application/ld+json">`, escaped so that it cannot end the element. */
export function printJsonLd(data: JsonLdObject): string {
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    ...data,
  } satisfies WithContext<JsonLdObject>);
  return json.replaceAll('<', '\\u003c');
}
