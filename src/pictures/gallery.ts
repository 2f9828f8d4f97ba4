import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Store } from '../cache/store.ts';
import { pictureAddress } from '../model/addresses.ts';
import type { PublishedMetadata } from '../model/published.ts';
import type { Registers } from '../model/register.ts';
import type { Site } from '../model/site.ts';
import { cachedPicture } from './cached-picture.ts';
import { planPicture } from './plan-picture.ts';

/** The plans of a site to draw, and the folder of the site. */
interface GalleryTask {
  plans: readonly PublishedMetadata[];
  folder: string;
  site: Pick<Site, 'name'>;
  registers: Registers;
}

/**
 * Writes a picture of each plan into a site, from the cache where it has it. Returns how many there are and how many were
 * drawn, and the plans with characters that the font lacks.
 */
export async function drawPictures(
  { plans, folder, site, registers }: GalleryTask,
  store = new Store('pictures'),
) {
  await mkdir(join(folder, 'plans'), { recursive: true });
  const missing: [plan: string, characters: string[]][] = [];
  let drawn = 0;
  for (const plan of plans) {
    const file = await cachedPicture(planPicture(plan, site, registers), store);
    if (file.missing.length > 0) missing.push([plan.id, file.missing]);
    if (file.drawn) drawn++;
    await copyFile(file.path, join(folder, pictureAddress(plan)));
  }
  store.prune();
  return { pictures: plans.length, drawn, missing };
}
