import { extname } from 'node:path';

/** Kinds of files that people have and that are not read, by how they begin, with what can be done. */
const BEGINNINGS: readonly [beginning: string, what: string][] = [
  ['d0cf11e0a1b11ae1', 'an old or password-protected Office file; save it as .docx'],
  ['7b5c727466', 'an RTF file; save it as .docx'],
  ['504b0304', 'a ZIP file that holds no Word document'],
  ['ffd8ff', 'a picture; recognise its text first and import that'],
  ['89504e47', 'a picture; recognise its text first and import that'],
];

/** Kinds of files by how their names end, with what can be done; so many bytes begin alike that the names tell more. */
const NAMED: Record<string, string> = {
  '.csv': 'a .csv table; save the document itself as .docx, or paste its words into a .txt file',
  '.xls': 'an .xls table; save the document itself as .docx, or paste its words into a .txt file',
  '.xlsx': 'an .xlsx table; save the document itself as .docx, or paste its words into a .txt file',
  '.et': 'an .et table of WPS; save the document itself as .docx, or paste its words into a .txt file',
  '.wps': 'a .wps file; open it in WPS and save it as .docx',
  '.doc': 'a .doc file; open it in Word or WPS and save it as .docx',
  '.rtf': 'an .rtf file; open it in Word or WPS and save it as .docx',
  '.ofd': 'an .ofd file; open it in an OFD reader and export it as .pdf',
  '.odt': 'an .odt file; open it in LibreOffice and save it as .docx',
  '.ppt': 'a .ppt file; save its text as .docx',
  '.pptx': 'a .pptx file; save its text as .docx',
  '.caj': 'a .caj file; export it as .pdf',
  '.mht': 'an .mht page; save the page as .html',
  '.mhtml': 'an .mhtml page; save the page as .html',
  '.jpg': 'a .jpg picture; recognise its text first and import that',
  '.jpeg': 'a .jpeg picture; recognise its text first and import that',
  '.png': 'a .png picture; recognise its text first and import that',
  '.tif': 'a .tif picture; recognise its text first and import that',
  '.gif': 'a .gif picture; recognise its text first and import that',
  '.bmp': 'a .bmp picture; recognise its text first and import that',
  '.webp': 'a .webp picture; recognise its text first and import that',
  '.docm': 'a .docm file; open it in Word and save it as .docx',
  '.dot': 'a .dot file; open it in Word or WPS and save it as .docx',
  '.wpt': 'a .wpt file; open it in WPS and save it as .docx',
  '.uot': 'a .uot file; open it in an office program and save it as .docx',
  '.epub': 'an .epub book; save the document in it as .html',
  '.ceb': 'a .ceb file; open it in Apabi Reader and export it as .pdf',
  '.gd': 'a .gd file; open it in its reader and export it as .pdf',
  '.gw': 'a .gw file; open it in its reader and export it as .pdf',
  '.sep': 'a .sep file; open it in its reader and export it as .pdf',
  '.7z': 'a .7z archive; unpack it and import the document in it',
  '.zip': 'a .zip archive; unpack it and import the document in it',
  '.rar': 'a .rar archive; unpack it and import the document in it',
};

/** Why a file with such a name is not read and what can be done, “a .csv table; save …”. */
export function whyUnreadable(file: string): string {
  return NAMED[extname(file).toLowerCase()] ?? 'no document of a known format';
}

/** Whether a file that is not read is one that people have instead of a document, so that it deserves an answer. */
export function isKnownUnreadable(file: string): boolean {
  return extname(file).toLowerCase() in NAMED;
}

/** What a file is by how it begins, “an RTF file; save it as .docx”; null where it begins as none of those. */
export function unreadableBeginning(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
}
