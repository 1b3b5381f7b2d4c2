/** Labels of buttons, menus and badges, whole lines of them, written without case. */
const LABELS = new Set(
  [
    ['new', 'subscribe', 'sign up', 'sign in', 'log in', 'login', 'log out', 'get started', 'join', 'follow', 'share'],
    [
      'upvote',
      'upvotes',
      'comment',
      'comments',
      'like',
      'likes',
      'submit',
      'submit paper',
      'view',
      'view all',
      'view pdf',
    ],
    [
      'trending',
      'trending papers',
      'daily papers',
      'papers',
      'daily',
      'weekly',
      'monthly',
      'today',
      'yesterday',
      'latest',
    ],
    ['previous', 'prev', 'next', 'load more', 'show more', 'back', 'home', 'search', 'hugging face', 'close', 'menu'],
    [
      'models',
      'datasets',
      'spaces',
      'docs',
      'community',
      'pricing',
      'enterprise',
      'buckets',
      'tos',
      'privacy',
      'about',
    ],
  ].flat(),
);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Kinds of lines that belong to the page and not to a paper. */
const KINDS: readonly RegExp[] = [
  // Invitations: "Get trending papers in your email inbox once a day!"
  /^(?:get|receive|sign up|subscribe|join|stay)\b.{0,80}\b(?:inbox|e-?mail|newsletter|updates?)\b.{0,30}$/i,
  // Credits: "byAK and the research community", "Submitted by akhaliq"
  /^by ?@?[\w.-]+ and the (?:research )?community$/i,
  /^(?:submitted|posted|curated|upvoted|shared) by\b.{0,60}$/i,
  // A date alone: "Mar 17", "17 March 2025", "Published on Mar 17, 2025", "2025-03-17", "3 days ago"
  new RegExp(
    `^(?:published (?:on )?|submitted (?:on )?)?${WEEKDAY}(?:${MONTH} ${DAY}|${DAY} ${MONTH})(?:,? \\d{4})?$`,
    'i',
  ),
  /^(?:published (?:on )?)?\d{4}-\d{2}-\d{2}$/i,
  /^(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago$/i,
  // Counts: "128", "1.2k", "▲ 12", "12 authors", "5 upvotes", "· 3 comments"
  /^[·•▲+↑-]? ?\d{1,3}(?:[.,]\d{1,3})*k?(?: (?:upvotes?|comments?|likes?|authors?|papers?|views?|replies|stars?|models?))?$/i,
  // Marks without a word: "•", "---"
  /^[^\p{L}\p{N}]+$/u,
];

/** The button's word may stand glued to the first title, where the page's markup gave no space: "SubscribeComFormer: …". */
const GLUED_BUTTON = /^Subscribe(?=[\p{L}\d“"(])(?!(?:rs?|d|s)(?![\p{L}\d]))/u;

/** Whether a line (trimmed, not empty) is part of the page around the papers. */
export function isFurniture(line: string): boolean {
  return line.length < 160 && (LABELS.has(line.toLowerCase()) || KINDS.some((kind) => kind.test(line)));
}

/** The line without a button's word glued to its front. */
export function withoutGluedButton(line: string): string {
  return line.replace(GLUED_BUTTON, '');
}
