import { z } from 'zod';

/** An identifier that an authority issues. */
const issued = z.string().min(1).nullable().default(null);

/** `content/site.yaml`: the operator's settings. Fields that are null are not shown. */
export const siteSchema = z.strictObject({
  /** The site's name, shown at the head of every page. */
  name: z.string().min(1),
  /** A sentence that describes the site. */
  description: z.string().min(1),
  /** The body or person that runs the site. */
  owner: z.string().min(1).nullable().default(null),
  /** How to reach the owner, shown as it is written. */
  contact: z.string().min(1).nullable().default(null),
  /** Where readers report errors, a `mailto:` or `https:` URL. */
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
