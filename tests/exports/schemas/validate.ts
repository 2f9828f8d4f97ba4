import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

/** What a RELAX NG schema of this folder, `atom.rng`, finds wrong with an XML document; nothing where it is valid. */
export async function schemaErrors(schema: string, xml: string): Promise<string[]> {
  const contents = await readFile(new URL(schema, import.meta.url), 'utf8');
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    extension: 'relaxng',
    schema: { fileName: schema, contents },
  });
  return errors.map(({ message }) => message);
}
