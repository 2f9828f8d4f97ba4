/** One line on a terminal that says how many pages are done, `1234 pages`; nothing where the output goes to a file. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  let last = 0;
  return {
    tell(done: number): void {
      if (!stream.isTTY || performance.now() - last < 100) return;
      last = performance.now();
      stream.write(`\r${done} pages`);
    },
    end(): void {
      if (stream.isTTY && last > 0) stream.write('\r\u001b[K');
    },
  };
}
