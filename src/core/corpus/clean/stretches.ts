/**
 * The text with each stretch from `open` to the next `close`, both included, replaced. Case matters not. A stretch that is never closed
 * stays. One pass, whatever the text.
 */
export function replaceStretches(
  text: string,
  open: string,
  close: string,
  replace: (inner: string) => string,
): string {
  const folded = foldCase(text);
  let at = folded.indexOf(open);
  if (at < 0) return text;
  const pieces: string[] = [];
  let from = 0;
  while (at >= 0) {
    const end = folded.indexOf(close, at + open.length);
    if (end < 0) break;
    pieces.push(text.slice(from, at), replace(text.slice(at + open.length, end)));
    from = end + close.length;
    at = folded.indexOf(open, from);
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Lower case of ASCII letters alone, so that offsets stay what they were. */
const foldCase = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
