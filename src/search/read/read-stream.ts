/** The bytes of a stream. `take` is told the length of each piece as it comes; where it throws, the stream is cancelled. */
export async function readStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  take: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      take(next.value.length);
      chunks.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
