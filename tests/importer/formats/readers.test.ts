import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/importer/formats/readers.ts';
import { p, wordDocument } from './word-document.ts';
import { zip } from './zip.ts';

const WORDS = '青溪市应急管理局2025年工作要点。开展学习教育，覆盖全体干部。';

describe('a format', () => {
  it('is detected from the bytes before the name', async () => {
    const named = async (bytes: Buffer, name: string) => (await readDocument(bytes, name)).reader;
    expect(await named(wordDocument(p(WORDS)), 'a.pdf')).toBe('docx 5');
    expect(await named(Buffer.from(`<html><body><p>${WORDS}</body></html>`), 'a.txt')).toBe('html 3');
    expect(await named(Buffer.from(`<table><tr><td>${WORDS}</td></tr></table>`), 'a.xls')).toBe('html 3');
    expect(await named(Buffer.from(WORDS), 'a.txt')).toBe('text 1');
  });
});

describe('a file without readable text', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['an old Word file', OLE, 'a.docx', /format-unknown: .*save it as \.docx/],
    ['a Word document with a password', ole('EncryptedPackage'), 'a.docx', /format-unknown: .*password/],
    [
      'a presentation of PowerPoint 97',
      ole('PowerPoint Document'),
      'a.doc',
      /format-unknown: a presentation/,
    ],
    ['an old file of WPS', ole('CONTENTS'), 'a.wps', /format-unknown: .*save it as \.docx/],
    ['a presentation', zip({ 'ppt/presentation.xml': 'x' }), 'a.pptx', /format-unknown: a presentation/],
    ['an .odt file', zip({ 'META-INF/manifest.xml': 'x' }), 'a.doc', /format-unknown: an OpenDocument/],
    ['a page saved by Word', Buffer.from('MIME-Version: 1.0\n'), 'a.doc', /format-unknown: an \.mht page/],
    ['an e-mail', Buffer.from('Received: from a\n'), 'a.txt', /format-unknown: an e-mail/],
    ['an archive', Buffer.from('Rar!\x1a\x07\x00', 'latin1'), 'a.docx', /format-unknown: a \.rar/],
    ['a Word file that is none', Buffer.from(WORDS), 'a.doc', /unreadable: the Word file is damaged/],
    ['an RTF file cut short', Buffer.from('{\\rtf1 x'), 'a.rtf', /unreadable: .*cut short/],
    ['an OFD file without a document', zip({ 'OFD.xml': '<OFD/>' }), 'a.ofd', /unreadable: .*no document/],
    ['a picture', Buffer.from('ffd8ffe0', 'hex'), 'a.pdf', /format-unknown: a picture/],
    [
      'a ZIP file of another kind',
      zip({ 'a.txt': 'x' }),
      'a.docx',
      /format-unknown: a ZIP file that holds no Word/,
    ],
    ['a ZIP file cut short', wordDocument(p(WORDS)).subarray(0, 300), 'a.docx', /unreadable: /],
    ['a Word document with broken XML', broken(), 'a.docx', /unreadable: /],
    [
      'bytes of any kind',
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)),
      'a.txt',
      /encoding-unknown: /,
    ],
    [
      'UTF-8 read as GBK and saved',
      Buffer.from(mojibake()),
      'a.txt',
      /unreadable: \d+ of \d+ characters are broken/,
    ],
    [
      'controls instead of words',
      Buffer.from('\u0001\u0002\u0000\u0005'.repeat(50)),
      'a.txt',
      /unreadable: 200 of 200/,
    ],
  ])('%s is refused with a remedy', async (_what, bytes, name, message) => {
    await expect(readDocument(bytes, name)).rejects.toThrow(message);
  });

  function ole(stream: string): Buffer {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, stream, Buffer.alloc(100));
    return CFB.write(file, { type: 'buffer' });
  }

  function broken(): Buffer {
    const relationship =
      '<R><Relationship Type="x/relationships/officeDocument" Target="word/document.xml"/></R>';
    return zip({ '_rels/.rels': relationship, 'word/document.xml': '<w:document><w:p>' });
  }

  function mojibake(): string {
    return new TextDecoder('gbk').decode(Buffer.from(WORDS.repeat(20)));
  }
});

describe('a file that is made to be too large', () => {
  const relationship =
    '<R><Relationship Type="x/relationships/officeDocument" Target="word/document.xml"/></R>';
  const bomb = { '_rels/.rels': relationship, 'word/document.xml': Buffer.alloc(50_000_000, 'a') };

  it('is not unpacked where its declared size is too large', async () => {
    await expect(readDocument(zip(bomb), 'a.docx')).rejects.toThrow(
      /too-large: word\/document\.xml unpacks to 50000000/,
    );
  });

  it('is not unpacked beyond its declared size', async () => {
    await expect(readDocument(zip(bomb, { 'word/document.xml': 1000 }), 'a.docx')).rejects.toThrow(
      /unreadable: too many bytes/,
    );
  });

  it('is refused where it is nested too deeply', async () => {
    const deep = wordDocument(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`);
    await expect(readDocument(deep, 'a.docx')).rejects.toThrow(/unreadable: /);
    const page = Buffer.from(`<html><body>${'<div>'.repeat(100_000)}${WORDS}`);
    await expect(readDocument(page, 'a.html')).rejects.toThrow(/unreadable: the file is nested too deeply/);
  });

  it('is refused with a line of fifty million characters', async () => {
    await expect(readDocument(Buffer.alloc(50_000_000, '安'), 'a.txt')).rejects.toThrow(/too-large: /);
  });
});
