import type { Registers } from '../model/register.ts';

/** The site that publishes the plans. */
export interface Publisher {
  /** The site's name. */
  site: string;
  registers: Registers;
  /** Makes a link from an address of the site; absolute where `SITE_URL` is set. */
  link: (address: string) => string;
}
