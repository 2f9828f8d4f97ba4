import { crc32, deflateRawSync } from 'node:zlib';

/** A compressed ZIP file (APPNOTE 6.3); `sizes` overrides the declared sizes of some files. */
export function zip(files: Record<string, string | Uint8Array>, sizes: Record<string, number> = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string);
    const packed = deflateRawSync(data);
    const fields = [20, 0x800, 8, 0, 0]; // version, UTF-8 names, deflate, time, date
    const lengths = [crc32(data), packed.length, sizes[name] ?? data.length];
    const local = record(0x04034b50, fields, lengths, [name.length, 0]);
    const central = record(0x02014b50, [20, ...fields], lengths, [name.length, 0, 0, 0, 0], [0, offset]);
    directory.push(central, Buffer.from(name));
    locals.push(local, Buffer.from(name), packed);
    offset += local.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = record(0x06054b50, [0, 0, count, count], [central.length, offset], [0]);
  return Buffer.concat([...locals, central, end]);
}

/** A signature, then numbers of two and four bytes alternately, little-endian. */
function record(signature: number, ...groups: number[][]): Buffer {
  const bytes = [four(signature), ...groups.flatMap((group, i) => group.map(i % 2 === 0 ? two : four))];
  return Buffer.concat(bytes);
}

function two(n: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(n);
  return bytes;
}

function four(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
}
