import { extname } from 'node:path';

/** Unsupported file types by their first bytes, with a remedy. */
const BEGINNINGS: readonly [beginning: string, what: string][] = [
  ['d0cf11e0a1b11ae1', 'an old or password-protected Office file; save it as .docx'],
  ['7b5c727466', 'an RTF file; save it as .docx'],
  ['504b0304', 'a ZIP file that holds no Word document'],
  ['ffd8ff', 'a picture; recognise its text first and import that'],
  ['89504e47', 'a picture; recognise its text first and import that'],
];

/** Unsupported file types by extension, with a remedy. */
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

/** The reason why a file is not supported, by its name, “a .csv table; save …”. */
export function whyUnreadable(file: string): string {
  return NAMED[extname(file).toLowerCase()] ?? 'no document of a known format';
}

/** Whether an unsupported file is of a known type, so that it is reported. */
export function isKnownUnreadable(file: string): boolean {
  return extname(file).toLowerCase() in NAMED;
}

/** The type of an unsupported file by its first bytes, “an RTF file; save it as .docx”; null where they are unknown. */
export function unreadableBeginning(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
}
