import { COMPRESSIONS, type Compression, compressFolder, textsIn, usualCompression } from '../build/compress.ts';
export { COMPRESSIONS, type Compression };
export async function precompress(folder: string, level?: Compression): Promise<void> {
  await compressFolder(folder, level ?? (await usualCompression(textsIn(folder))));
}
