/**
 * Characters that nobody sees and Chinese has no use for: controls but tab and line ends, zero-width ones, soft hyphens,
 * tags, and those that turn the direction of writing, behind which other words can be hidden.
 */
export const INVISIBLE =
  /[[\p{Cc}--[\t\n\v\f\r\u0085]]\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/v;
