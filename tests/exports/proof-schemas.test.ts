import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { printSchema } from '../../src/exports/json.ts';
import { printLog, printLogHead } from '../../src/exports/log.ts';
import { PROOF_SCHEMAS } from '../../src/exports/proof-schemas.ts';
import { type Manifest, type ManifestFile, printManifest, readManifest } from '../../src/proof/manifest.ts';

const { log } = await readContent();
const SHA256 = 'a'.repeat(64);
const file: ManifestFile = {
  role: 'words',
  path: 'plans/qingpu-emergency-2023/source/words.txt',
  sha256: SHA256,
};
const manifest: Manifest = {
  format: 1,
  site: null,
  log: { entries: 5, head: SHA256, sha256: SHA256 },
  plans: [{ id: 'qingpu-emergency-2023', files: [file] }],
};

it.each([
  ['manifest', printManifest(manifest)],
  ['log', printLog(log.entries)],
  ['log', printLog([])],
  ['log-head', printLogHead(log.entries)],
  ['log-head', printLogHead([])],
])('the schema of %s fits what is published', (name, text) => {
  const schema = PROOF_SCHEMAS[name];
  if (!schema) throw new Error(`there is no schema ${name}`);
  const validate = new Ajv2020({ formats: { date: true } }).compile(JSON.parse(printSchema(schema)));
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

it('a manifest of another format is none', () => {
  expect(readManifest(manifest)).toEqual(manifest);
  expect(readManifest({ ...manifest, format: 2 })).toBeNull();
  expect(readManifest({ ...manifest, plans: [{ id: 'a', files: [{ ...file, role: 'other' }] }] })).toBeNull();
});
