import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Registers } from '../model/register.ts';
import type { Site } from '../model/site.ts';

/** A picture of each plan, `/plans/<plan>.png`, is drawn from the published data once the pages stand in their folder. */
export function planPictures(site: Site, registers: Registers): AstroIntegration {
  return {
    name: 'plan-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // What draws is opened by a build alone, not by whoever reads the settings.
        const { drawPictures } = await import('./gallery.ts');
        const { pictures, drawn, lacking } = await drawPictures(fileURLToPath(dir), site, registers);
        for (const [plan, signs] of lacking)
          logger.warn(`${plan}: the font has no ${signs.join(' ')}; left out`);
        logger.info(`${pictures} pictures, ${drawn} of them drawn now`);
      },
    },
  };
}
