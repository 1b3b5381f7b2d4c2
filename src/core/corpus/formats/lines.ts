import type { FileText } from '../decode.ts';

/** One line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether the file ends here, without a line end. */
  readonly cut: boolean;
}

/** The lines of a file, ended by LF, CRLF or CR. Of a large file only a piece is in memory at a time. */
export function* linesOf(file: FileText): Generator<Line> {
  let number = 0;
  for (const block of file.blocks()) {
    const lines = withoutSeparators(block).split(/\r\n|[\n\r]/);
    const last = lines.pop()!;
    for (const text of lines) yield { number: ++number, text, cut: false };
    if (last !== '') yield { number: ++number, text: last, cut: true };
  }
}

/** Unicode's separators of lines stand inside of values, where a word processor broke them. */
const withoutSeparators = (text: string) => (/[\u2028\u2029]/.test(text) ? text.replace(/[\u2028\u2029]/g, ' ') : text);
