import { UsageError } from './arguments.ts';

/** The day of a date where this computer is, ISO 8601. */
export function isoDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/**
 * An address of the site as it is opened: after `BASE_PATH`, and in full where `SITE_URL` is set. Throws a UsageError where
 * that is not a URL.
 */
export function printAddress(
  address: string,
  { SITE_URL, BASE_PATH = '' }: { SITE_URL?: string | undefined; BASE_PATH?: string | undefined },
): string {
  const path = `/${BASE_PATH}${address}`.replaceAll(/\/{2,}/g, '/');
  if (!SITE_URL) return path;
  if (!URL.canParse(SITE_URL)) throw new UsageError(`SITE_URL “${SITE_URL}” is not a URL`);
  return new URL(path, SITE_URL).href;
}
