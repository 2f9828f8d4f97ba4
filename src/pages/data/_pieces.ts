const encoder = new TextEncoder();

/** Streams a file, which may be longer than the longest string. */
export function respondInPieces(pieces: Iterator<string>, type: string): Response {
  const body = new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { 'content-type': type } });
}
