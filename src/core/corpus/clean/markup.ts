import { type ElementName, nameOf, scriptOf } from './mathml.ts';
import { replaceStretches } from './stretches.ts';

/** Elements that end a word: those that no text writes in another sense, and those that are only taken for tags where something shows it. */
const SURE = 'p|br|div|li|ul|ol|h[1-6]|sec|title|tr|td|table|section|label|list|list-item|abstract';
const BLOCK = `${SURE}|hr|dl|dt|dd|th|thead|tbody|trans-abstract|article|body|html|head|header|footer|blockquote|pre|img|svg|iframe|video|figure|disp-formula|disp-quote|break|abstracttext|simple-para|simplepara|para|ce:para|ce:section-title`;
/** Elements inside a word. */
const INLINE =
  'i|b|em|strong|u|tt|small|big|span|a|italic|bold|underline|sc|scp|inf|font|code|sub|sup|roman|monospace|sans-serif|strike|del|ins|cite|abbr|mark|q|var|kbd|samp|center|inline-formula|inline-graphic|alternatives|tex-math|named-content|styled-content|ext-link|uri|xref|email|ce:italic|ce:bold|ce:inf|ce:sup|ce:small-caps';
const MATHS =
  'math|mi|mn|mo|mrow|mtext|mspace|mstyle|mpadded|mphantom|menclose|mfenced|msub|msup|msubsup|mfrac|msqrt|mroot|munder|mover|munderover|mmultiscripts|mprescripts|none|mtable|mtr|mtd|semantics|annotation|annotation-xml|merror|ms';
const TAG = new RegExp(`<(/?)((?:jats:|mml:|m:)?(?:${BLOCK}|${INLINE}|${MATHS}))(?=[\\s/>])([^<>]*)>`, 'gi');
const SURE_NAME = new RegExp(`^(?:${SURE})$`);
const BLOCK_NAME = new RegExp(`^(?:${BLOCK})$`);
/** An attribute of a tag. */
const ATTRIBUTE = /\s[A-Za-z][\w:-]*=/;
/** Elements of MathML that are written in the order in which they are read. */
const STRUCTURED =
  /^(?:msub|msup|msubsup|mfrac|msqrt|mroot|munder|mover|munderover|mphantom|annotation|annotation-xml)$/;

/** Part of the text that an element holds; `children` are the element's own, in their order. */
interface Open {
  readonly name: ElementName;
  readonly children: string[];
}

/**
 * Text of HTML, JATS or MathML: known tags go, what they mean stays. Scripts, styles, comments and processing instructions go with all that they
 * hold; `<sub>` and `<sup>`, and their like in MathML, become TeX's `_{}` and `^{}` for the stage that reads TeX. Where a formula stands twice, as
 * TeX and as MathML, the TeX is left out. What merely looks like a tag stays: the token `<s>`, `<image, text>`.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  let plain = text;
  plain = replaceStretches(plain, '<!--', '-->', () => ' ');
  plain = replaceStretches(plain, '<![cdata[', ']]>', (inner) => inner);
  for (const name of ['script', 'style']) plain = replaceStretches(plain, `<${name}`, `</${name}>`, () => ' ');
  plain = replaceStretches(plain, '<?', '?>', () => ' ');
  plain = replaceStretches(plain, '<alternatives', '</alternatives>', withoutTwin);
  plain = replaceStretches(plain, '<jats:alternatives', '</jats:alternatives>', withoutTwin);
  return withoutTags(plain);
}

/** What `<alternatives …` holds, without its TeX where MathML says the same. */
function withoutTwin(inner: string): string {
  const content = inner.slice(inner.indexOf('>') + 1);
  if (!/<(?:mml:|m:)?math[\s>]/i.test(content)) return content;
  let one = content;
  for (const name of ['jats:tex-math', 'tex-math']) one = replaceStretches(one, `<${name}`, `</${name}>`, () => '');
  return one;
}

function withoutTags(text: string): string {
  const closed = new Set(Array.from(text.matchAll(/<\/\s*([\w:-]+)\s*>/g), ([, name]) => name!.toLowerCase()));
  const root: Open = { name: '', children: [] };
  const stack: Open[] = [root];
  let from = 0;
  const add = (piece: string) => {
    if (piece !== '') stack[stack.length - 1]!.children.push(piece);
  };
  const close = () => {
    const { name, children } = stack.pop()!;
    add(STRUCTURED.test(name) ? scriptOf(name, children) : children.join(''));
  };
  for (const tag of text.matchAll(TAG)) {
    const written = tag[2]!.toLowerCase();
    const name = nameOf(written);
    const inMaths = stack.length > 1;
    const isMaths = name === 'math' || STRUCTURED.test(name);
    const empty = tag[3]!.endsWith('/');
    const isKnown =
      SURE_NAME.test(name) || closed.has(written) || empty || written.includes(':') || ATTRIBUTE.test(tag[3]!);
    if (!isKnown) continue;
    add(text.slice(from, tag.index));
    from = tag.index + tag[0].length;
    if (BLOCK_NAME.test(name)) add(' ');
    else if (isMaths || inMaths) {
      if (tag[1] === '' && !empty) {
        if (stack.length < DEEPEST) stack.push({ name, children: [] });
      } else if (tag[1] !== '') {
        const opened = stack.findLastIndex((open) => open.name === name);
        while (opened > 0 && stack.length > opened) close();
      } else if (name === 'mspace') add(' ');
    } else if (/^(?:sub|inf|ce:inf)$/.test(name)) add(tag[1] ? '}' : '_{');
    else if (/^(?:sup|ce:sup)$/.test(name)) add(tag[1] ? '}' : '^{');
  }
  add(text.slice(from));
  // What was never closed has no structure.
  while (stack.length > 1) add(stack.pop()!.children.join(''));
  return root.children.join('');
}

/** Deepest nesting of MathML that is followed. */
const DEEPEST = 100;
