import type { OnProgress } from '#core/types';

/** Draws progress as one line that overwrites itself on standard error; draws nothing where that is not a terminal. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): { onProgress: OnProgress; clear(): void } {
  if (!stream.isTTY) return { onProgress: () => undefined, clear: () => undefined };
  let last = '';
  return {
    onProgress({ says, done, total }) {
      const line = total > 1 ? `${says} ${Math.floor((100 * done) / total)}%` : says;
      if (line === last) return;
      last = line;
      stream.write(`\r\u001b[2K${line}`);
    },
    clear() {
      if (last) stream.write('\r\u001b[2K');
      last = '';
    },
  };
}
