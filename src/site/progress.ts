/** A line on the terminal with the number of rendered pages, `1234 pages`; prints nothing where the output is not a terminal. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  let last = 0;
  return {
    show(done: number): void {
      if (!stream.isTTY || performance.now() - last < 100) return;
      last = performance.now();
      stream.write(`\r${done} pages`);
    },
    clear(): void {
      if (stream.isTTY && last > 0) stream.write('\r\u001b[K');
    },
  };
}
