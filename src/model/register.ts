import { z } from 'zod';
import { levelSchema } from './level.ts';
import { slug } from './plan.ts';

/** `content/sectors.yaml`: a field of work that clauses are tagged with. */
export const sectorSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  english: z.string().min(1),
  /** Synonyms and narrower terms, longest match first: 危化品, 加油站. */
  synonyms: z.array(z.string()),
  /** Words that contain a synonym but mean something else: 人民政府 for 民政. */
  not: z.array(z.string()).default([]),
  /** The standard or source of the sector. */
  basis: z.string(),
});

/** `content/sectors.yaml`: a cross-cutting subject, with the words that indicate it. */
export const themeSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  english: z.string().min(1),
  synonyms: z.array(z.string()),
});

/** `content/regions.yaml`: a place with a government of its own. */
export const regionSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  /** The code in GB/T 2260, '310105'; null for the country and for areas without one. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  level: levelSchema,
  parent: slug.nullable(),
  /** Other names: 沪, but not 本市. */
  names: z.array(z.string()).default([]),
});

/** `content/units.yaml`: a unit that plans make responsible. */
export const unitSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  /** The region in whose plans the short names mean this unit: 区应急局 of 长宁 is not that of 青浦. */
  region: slug,
  /** Other names within that region: 市应急局. */
  names: z.array(z.string()).default([]),
  /** Misprints and scanning errors with the intended spelling: 市人力资源社会保障障局. */
  misprints: z.record(z.string(), z.string()).default({}),
  /** Whether it means many units, such as 各区人民政府. */
  collective: z.boolean().default(false),
  /** Whether a person has looked at the entry; `npm run publish` writes false. */
  reviewed: z.boolean().default(true),
  /** Ids of entries that were joined with this one; their addresses lead to its page. */
  formerly: z.array(slug).default([]),
});

/** `content/sectors.yaml`: words that a search offers for one another. */
const wordsSchema = z.strictObject({
  /** Words that mean the same, in documents or in people's mouths, the usual one first: 电动自行车, 电瓶车. */
  same: z.array(z.string().min(1)).min(1),
  /** Words for kinds of it: 液氯 for 危险化学品. */
  narrower: z.array(z.string().min(1)).default([]),
});

export const sectorsFileSchema = z.strictObject({
  sectors: z.array(sectorSchema),
  themes: z.array(themeSchema),
  /** Only searches use them; a clause is tagged by the words of sectors and themes. */
  words: z.array(wordsSchema).optional(),
});

export type Sector = z.infer<typeof sectorSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Region = z.infer<typeof regionSchema>;
export type Unit = z.infer<typeof unitSchema>;

export const regionsFileSchema = z.array(regionSchema);
/** `content/units.yaml`: no two entries have the same id, or the same spelling in a region. */
export const unitsFileSchema = z.array(unitSchema).superRefine((units, context) => {
  const claimed = new Map<string, string>();
  for (const [i, unit] of units.entries()) {
    for (const claim of claimsOf(unit)) {
      const other = claimed.get(claim);
      if (other !== undefined) {
        context.addIssue({ code: 'custom', path: [i], message: `${claim} is in the entry ${other} already` });
      }
      claimed.set(claim, unit.id);
    }
  }
});

function claimsOf({ id, formerly, region, name, names, misprints }: Unit): Set<string> {
  const spellings = [name, ...names, ...Object.keys(misprints)];
  return new Set([id, ...formerly, ...spellings.map((spelling) => `${spelling} of ${region}`)]);
}

/** Everything that plans refer to by id. */
export const registersSchema = sectorsFileSchema.extend({
  regions: regionsFileSchema,
  units: unitsFileSchema,
});

export type Registers = z.infer<typeof registersSchema>;
