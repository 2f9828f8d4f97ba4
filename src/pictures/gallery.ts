import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Store } from '../cache/store.ts';
import { pictureAddress } from '../model/addresses.ts';
import type { PublishedMetadata } from '../model/published.ts';
import type { Registers } from '../model/register.ts';
import type { Site } from '../model/site.ts';
import { keepPicture } from './kept.ts';
import { planPicture } from './plan-picture.ts';

/**
 * Puts a picture of each plan into a site. Draws what no earlier build has, and says which plans have words that the font
 * cannot show.
 */
export async function drawPictures(
  plans: readonly PublishedMetadata[],
  folder: string,
  site: Pick<Site, 'name'>,
  registers: Registers,
  store = new Store('pictures'),
) {
  await mkdir(join(folder, 'plans'), { recursive: true });
  const waiting = plans.values();
  const lacking: [plan: string, signs: string[]][] = [];
  let drawn = 0;
  const work = async () => {
    for (const plan of waiting) {
      const file = await keepPicture(planPicture(plan, site, registers), store);
      if (file.lacking.length > 0) lacking.push([plan.id, file.lacking]);
      if (file.drawn) drawn++;
      await copyFile(file.path, join(folder, pictureAddress(plan)));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  store.prune();
  return { pictures: plans.length, drawn, lacking };
}
