const encoder = new TextEncoder();

/** A file that is printed piece by piece as it is written: the whole may be longer than a string can be. */
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
