import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Noto Serif SC (OFL-1.1) comes in slices, each with some of the characters and every weight. */
const PACKAGE = '@fontsource-variable/noto-serif-sc';

/** Where the files of the font lie. */
export const FONT_FOLDER = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));

/** The font's version, `@fontsource-variable/noto-serif-sc@5.3.1`. */
export const FONT = `${PACKAGE}@${z.object({ version: z.string() }).parse(readJson('package.json')).version}`;

/** What a JSON file of the font's package holds. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(FONT_FOLDER, name), 'utf8'));
}
