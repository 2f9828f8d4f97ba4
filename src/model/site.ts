import { z } from 'zod';
import { slug } from './plan.ts';

/** An identifier that an authority issues. */
const issued = z.string().min(1).nullable().default(null);

/** A public key, as `ssh-keygen -t ed25519` writes it, and the days on which it is valid. */
const keySchema = z.strictObject({
  /** “ssh-ed25519 AAAAC3…”, without the comment at its end. */
  key: z.string().regex(/^ssh-ed25519 [A-Za-z0-9+/]{68}$/, 'is not “ssh-ed25519 AAAA…”, without a comment'),
  /** The first day, ISO 8601. */
  from: z.iso.date(),
  /** The first day on which it is not valid any more; null where no end is set. */
  until: z.iso.date().nullable().default(null),
});

/** `content/site.yaml`: the operator's settings. Fields that are null are not shown. */
export const siteSchema = z.strictObject({
  /**
   * The id of the site in feeds, from which all their ids are made: a tag (RFC 4151) or the URN of a UUID (RFC 9562). It stays
   * the same when the site moves to another host.
   */
  id: z
    .string()
    .regex(
      /^(?:tag:[\w.@-]+,\d{4}(?:-\d\d){0,2}:[\w.~:@!$&'()*+,;=%/?-]*|urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/,
      'is not tag:example.cn,2026:… or urn:uuid:…',
    )
    .nullable()
    .default(null),
  /** The site's name, shown at the head of every page. */
  name: z.string().min(1),
  /** A sentence that describes the site. */
  description: z.string().min(1),
  /** The id of the place whose plans the site holds, in the register of regions: shanghai. */
  region: slug.nullable().default(null),
  /** The body or person that runs the site. */
  owner: z.string().min(1).nullable().default(null),
  /** How to reach the owner, shown as it is written. */
  contact: z.string().min(1).nullable().default(null),
  /** Where readers report errors, a `mailto:` or `https:` URL. */
  corrections: z
    .url({ protocol: /^(mailto|https)$/ })
    .nullable()
    .default(null),
  /** The public keys that sign what the site publishes, each with the days on which it is valid; none where it is unsigned. */
  keys: z.array(keySchema).default([]),
  /** 政府网站标识码. */
  siteIdCode: issued,
  /** ICP 备案编号. */
  icp: issued,
  /** 公安机关备案号. */
  police: issued,
});

export type Site = z.infer<typeof siteSchema>;

/** A line for site.yaml with a new id, `id: urn:uuid:…`. */
export function newSiteId(): string {
  return `id: urn:uuid:${crypto.randomUUID()}`;
}

/** The front matter of `content/pages/*.mdx`. */
export const proseSchema = z.strictObject({ title: z.string().min(1), description: z.string().min(1) });
