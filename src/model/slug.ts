/** An identifier in an address: lower-case ASCII words joined by hyphens, `shanghai-work-safety-2021`. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
