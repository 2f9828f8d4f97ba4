/**
 * Invisible characters that Chinese text does not need and that can hide words: control characters except tab and line ends,
 * zero-width characters, soft hyphens, tags, and bidirectional controls.
 */
export const INVISIBLE =
  /[[\p{Cc}--[\t\n\v\f\r\u0085]]\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/v;
