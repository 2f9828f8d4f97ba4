/** The signature of a file's record in the directory at the end of a ZIP file. */
const RECORD = 0x02014b50;
/** The length of the record of the directory's end, which has no comment after it. */
const END = 22;
/** 1980-01-01 00:00, the first date of MS-DOS: a date in the upper, a time in the lower half. */
const FIRST_DATE = 0x00210000;

/** Sets all dates in a ZIP file to the first that the format knows, so that the same files give the same bytes. */
export function fixDates(zip: ArrayBuffer): void {
  const bytes = new DataView(zip);
  let at = bytes.getUint32(zip.byteLength - END + 16, true);
  while (bytes.getUint32(at, true) === RECORD) {
    const [name, extra, remark] = [28, 30, 32].map((field) => bytes.getUint16(at + field, true));
    bytes.setUint32(at + 12, FIRST_DATE, true);
    bytes.setUint32(bytes.getUint32(at + 42, true) + 10, FIRST_DATE, true);
    at += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
}
