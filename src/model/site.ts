import { z } from 'zod';

/** A mark that an authority issues; shown only where an operator has set it. */
const issued = z.string().min(1).nullable().default(null);

/** `content/site.yaml`: what an operator sets. A field that is null is not shown, never filled with a guess. */
export const siteSchema = z.strictObject({
  /** The site's name, shown at the head of every page. */
  name: z.string().min(1),
  /** One sentence on what is found here. */
  description: z.string().min(1),
  /** The body or person that runs the site. */
  owner: z.string().min(1).nullable().default(null),
  /** How to reach the owner, as it is to be printed. */
  contact: z.string().min(1).nullable().default(null),
  /** Where errors are reported: an address that a link can hold, `mailto:` or `https:`. */
  corrections: z
    .url({ protocol: /^(mailto|https)$/ })
    .nullable()
    .default(null),
  /** 政府网站标识码. */
  siteIdCode: issued,
  /** ICP 备案编号. */
  icp: issued,
  /** 公安机关备案号. */
  police: issued,
});

export type Site = z.infer<typeof siteSchema>;

/** The front matter of `content/pages/*.mdx`. */
export const proseSchema = z.strictObject({ title: z.string().min(1), description: z.string().min(1) });
