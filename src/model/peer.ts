import { z } from 'zod';
import { slug } from './plan.ts';

/** The hosts of this machine, which need no HTTPS. */
const LOCAL = new Set(['127.0.0.1', 'localhost']);

/** Where another site stands: the address of its home page, without a query, ending in “/”. */
const addressSchema = z.string().superRefine((address, context) => {
  const url = URL.parse(address);
  const isSecure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.has(url.hostname));
  if (
    url &&
    isSecure &&
    url.href === address &&
    address === url.origin + url.pathname &&
    address.endsWith('/')
  )
    return;
  context.addIssue({
    code: 'custom',
    message: 'is not the address of a home page, https://www.example.cn/plans/',
  });
});

/** Another site of this kind, which the search page asks too. */
export const peerSchema = z.strictObject({
  /** Its name, as readers know it: 上海市青浦区政府工作要点. */
  name: z.string().min(1),
  address: addressSchema,
  /** The id of its place in the register of regions: qingpu. */
  region: slug,
});

export type Peer = z.infer<typeof peerSchema>;

/** `content/peers.yaml`: no two entries have the same address or name. */
export const peersFileSchema = z
  .array(peerSchema)
  .nullable()
  .transform((peers) => peers ?? [])
  .superRefine((peers, context) => {
    for (const [at, { name, address }] of peers.entries()) {
      const before = peers.slice(0, at);
      if (before.some((one) => one.address === address))
        context.addIssue({ code: 'custom', path: [at, 'address'], message: 'is in the list already' });
      if (before.some((one) => one.name === name))
        context.addIssue({ code: 'custom', path: [at, 'name'], message: 'is in the list already' });
    }
  });
