const ID = String.raw`(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7})(?!\d)`;
/** As papers and links name it: `arXiv:1706.03762v2`, `arxiv.org/abs/math.GT/0309136`, `10.48550/arXiv.1706.03762`. */
const NAMED = new RegExp(
  String.raw`\barxiv(?:\.org\/(?:abs|pdf|html|format)\/|\.|:| preprint )(?:\s*arxiv:)?\s*${ID}`,
  'i',
);
const WHOLE = new RegExp(String.raw`^(?:arxiv:\s*)?${ID}(?:v\d+)?(?:\s*\[|$)`, 'i');

/** The arXiv id that a text or a link names, without its version; empty where it names none. */
export function arxivIn(text: string): string {
  return bare(NAMED.exec(text)?.[1]);
}

/** The arXiv id of a field that is meant for it, without its version; empty where it holds none. */
export function bareArxiv(value: string): string {
  return bare(WHOLE.exec(value.trim())?.[1]) || arxivIn(value);
}

/** Subject classes of old ids (`math.GT/0309136`) say nothing: arXiv itself leaves them out. */
function bare(id: string | undefined): string {
  return (id ?? '').toLowerCase().replace(/\.[a-z]{2}(?=\/)/, '');
}
