import type { Registers } from '../model/register.ts';

/** Who publishes the plans. */
export interface Publisher {
  /** The site's name. */
  site: string;
  registers: Registers;
  /** An address of the site as others reach it: in full where the site's own is known. */
  link: (address: string) => string;
}
