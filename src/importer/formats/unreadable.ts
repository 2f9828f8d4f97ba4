import { extname } from 'node:path';
import type { Content } from './content.ts';

const PICTURE = 'a picture; recognise its text first and import that';
const ARCHIVE = 'unpack it and import the document in it';
const PASSWORD = 'an Office file with a password; open it in Word or WPS and save it as .docx without';

const DAMAGED = 'a damaged Office file; get it again, or open it in Word or WPS and save it as .docx';

/** Unsupported file types by their first characters, with a remedy. */
const SIGNATURES: readonly (readonly [beginnings: readonly string[], what: string])[] = [
  [['\xff\xd8\xff', '\x89PNG', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'], PICTURE],
  [['Rar!\x1a\x07'], `a .rar archive; ${ARCHIVE}`],
  [["7z\xbc\xaf'\x1c"], `a .7z archive; ${ARCHIVE}`],
  [['\x1f\x8b'], `a .gz archive; ${ARCHIVE}`],
  [['MZ\x90\0'], 'a program and no document'],
  [['KDH ', 'HN\0', 'CAJ\0'], 'a .caj file; export it as .pdf'],
];

/** Unsupported file types by the text that they begin with, with a remedy. */
const BEGINNINGS: readonly (readonly [beginning: RegExp, what: string])[] = [
  [
    /^MIME-Version:|^From: <Saved by/i,
    'an .mht page; save it as .html, or open it in Word and save it as .docx',
  ],
  [
    /^(?:Received|Return-Path|Message-ID|Delivered-To|X-[\w-]+): /i,
    'an e-mail; save the document attached to it',
  ],
  [
    /^[\s\S]{0,200}<(?:\?mso-application|pkg:package)/,
    'an XML file of Office; open it in Word or WPS and save it as .docx',
  ],
];

/** Unsupported files that hold others, by the names of these, with a remedy. */
const HOLDERS: readonly (readonly [kind: Content['container'], name: RegExp, what: string])[] = [
  ['ole', /^EncryptedPackage$/, PASSWORD],
  ['ole', /^PowerPoint Document$/, 'a presentation; save its text as .docx'],
  ['ole', /^__properties_version1\.0$/, 'an e-mail of Outlook; save the document attached to it'],
  [
    'ole',
    /^/,
    'an Office file of another kind, or an old one of WPS; open it in its program and save it as .docx',
  ],
  ['zip', /^ppt\//, 'a presentation; save its text as .docx'],
  ['zip', /^META-INF\/manifest\.xml$/, 'an OpenDocument file; open it in LibreOffice and save it as .docx'],
  ['zip', /^META-INF\/container\.xml$/, 'an .epub book; save the document in it as .html'],
  ['zip', /^/, `a ZIP file that holds no Word document; ${ARCHIVE}`],
];

/** Unsupported file types by extension, with a remedy. */
const NAMED: Record<string, string> = {
  '.csv': 'a .csv table; open it in Excel or WPS and save it as .xlsx',
  '.odt': 'an .odt file; open it in LibreOffice and save it as .docx',
  '.ppt': 'a .ppt file; save its text as .docx',
  '.pptx': 'a .pptx file; save its text as .docx',
  '.caj': 'a .caj file; export it as .pdf',
  '.mht': 'an .mht page; save the page as .html',
  '.mhtml': 'an .mhtml page; save the page as .html',
  '.dps': 'a .dps presentation; save its text as .docx',
  '.eml': 'an e-mail; save the document attached to it',
  '.msg': 'an e-mail of Outlook; save the document attached to it',
  '.ods': 'an .ods table; open it in LibreOffice and save it as .xlsx',
  '.xlsb': 'an .xlsb table; open it in Excel and save it as .xlsx',
  '.xml': 'an .xml file; open it in Word or WPS and save it as .docx',
  '.heic': 'a .heic picture; recognise its text first and import that',
  '.jpg': 'a .jpg picture; recognise its text first and import that',
  '.jpeg': 'a .jpeg picture; recognise its text first and import that',
  '.png': 'a .png picture; recognise its text first and import that',
  '.tif': 'a .tif picture; recognise its text first and import that',
  '.gif': 'a .gif picture; recognise its text first and import that',
  '.bmp': 'a .bmp picture; recognise its text first and import that',
  '.webp': 'a .webp picture; recognise its text first and import that',
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

/** The type of an unsupported file by its content, “a picture; recognise …”; null where it is unknown. */
export function unreadableContent({ beginning, container, names }: Content): string | null {
  const [, known = null] =
    SIGNATURES.find(([starts]) => starts.some((start) => beginning.startsWith(start))) ??
    BEGINNINGS.find(([start]) => start.test(beginning)) ??
    [];
  if (known !== null || container === null) return known;
  if (names.length === 0) return container === 'ole' ? DAMAGED : null;
  const inside = (name: RegExp) => names.some((one) => name.test(one));
  const [, , holder = null] = HOLDERS.find(([kind, name]) => kind === container && inside(name)) ?? [];
  return holder;
}
