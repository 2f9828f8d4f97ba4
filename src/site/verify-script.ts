import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ENTRY = 'src/proof/verify/cli.ts';
const BANNER = `#!/usr/bin/env node
// Verifies this site from outside. One file, no dependencies, Node.js 20 or newer: node verify.mjs https://…
// It is the code of src/proof as it is written, without its types; read it before you trust it.`;

/** Writes `verify.mjs`, the command `npm run verify` as one file that can be read. Throws where it cannot be bundled. */
export async function writeVerifyScript(folder: string): Promise<void> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(ENTRY),
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { banner: BANNER } },
    },
  });
  const [bundle] = [result].flat();
  const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
  writeFileSync(join(folder, 'verify.mjs'), code);
}
