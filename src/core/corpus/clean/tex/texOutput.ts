/** Characters of the tail that rules look back at. */
const TAIL = 8;

/** Text that grows at its end and is looked at there only, so that a long text costs no more per command than a short one. */
export class TexOutput {
  private readonly pieces: string[] = [];
  /** The last few characters. */
  tail = '';

  add(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.tail = (this.tail + text).slice(-TAIL);
  }

  /** Takes away blanks and ties at the end. */
  trimEnd(): void {
    for (let last = this.pieces.pop(); last !== undefined; last = this.pieces.pop()) {
      const kept = last.replace(/(?<![\s~])[\s~]+$/, '');
      if (kept === '') continue;
      this.pieces.push(kept);
      break;
    }
    this.tail = this.pieces.slice(-TAIL).join('').slice(-TAIL);
  }

  toString(): string {
    return this.pieces.join('');
  }
}
