import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

/** The errors of XML documents against a RELAX NG schema of this folder, `atom.rng`; empty where they are valid. */
export async function schemaErrors(schema: string, ...documents: string[]): Promise<string[]> {
  const contents = await readFile(new URL(schema, import.meta.url), 'utf8');
  const { errors } = await validateXML({
    xml: documents.map((text, index) => ({ fileName: `document-${index}.xml`, contents: text })),
    extension: 'relaxng',
    schema: { fileName: schema, contents },
  });
  return errors.map(({ message }) => message);
}
