/** Why a page cannot compute a SHA-256, for the reader. */
export const INSECURE = '本页不是经 https 打开，浏览器不计算 SHA-256。';

/** Throws a RangeError, in words for the reader, where the page is not served over https. */
export function refuseInsecure(): void {
  if (!crypto.subtle) throw new RangeError(INSECURE);
}
