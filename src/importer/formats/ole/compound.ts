import { CFB } from '@e965/xlsx';

/** The parts of the library's answer that are used. */
interface Container {
  FullPaths: string[];
  FileIndex: { type: number; content?: ArrayLike<number> }[];
}

const STREAM = 2;

/** The streams at the root of an OLE compound file by name, `WordDocument`. Throws an Error where it is damaged. */
export function openCompound(bytes: Uint8Array): Map<string, Buffer> {
  const { FullPaths, FileIndex } = CFB.read(Buffer.from(bytes), { type: 'buffer' }) as Container;
  const streams = FullPaths.flatMap((path, i): [string, Buffer][] => {
    const [, name = '', ...deeper] = path.split('/');
    const entry = FileIndex[i];
    return entry?.type === STREAM && deeper.length === 0 ? [[name, Buffer.from(entry.content ?? [])]] : [];
  });
  return new Map(streams);
}
