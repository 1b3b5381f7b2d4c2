import type { MentionKind } from '#core/types';
import { formatFieldTest, parseFieldTest, type FieldTest } from './fieldTest.ts';

/** One side of a comparison. */
export type ComparedSet =
  /** What makes sense to begin with: the selection against the rest, or without one the two largest topics. */
  | { readonly kind: 'auto' }
  /** The papers that pass the filters in force. */
  | { readonly kind: 'selection' }
  /** All papers that are not on the other side. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'topic'; readonly id: number }
  | { readonly kind: 'group'; readonly id: number }
  /** Kept papers, by their key. */
  | { readonly kind: 'kept'; readonly key: string }
  | { readonly kind: 'field'; readonly test: FieldTest }
  | { readonly kind: 'mention'; readonly mention: MentionKind; readonly name: string }
  /** Papers that clearly belong to their topic, and papers between two. */
  | { readonly kind: 'core' }
  | { readonly kind: 'edge' };

export const AUTO: ComparedSet = { kind: 'auto' };

const PLAIN = ['auto', 'selection', 'rest', 'core', 'edge'] as const;
const MENTIONS: readonly string[] = ['dataset', 'source', 'task', 'method', 'code'] satisfies readonly MentionKind[];

/** The set as a word for an address; {@link parseComparedSet} reads it. A topic is its id alone. */
export function formatComparedSet(set: ComparedSet): string {
  switch (set.kind) {
    case 'topic':
      return String(set.id);
    case 'group':
      return `group.${set.id}`;
    case 'kept':
      return `kept.${set.key}`;
    case 'field':
      return `where.${formatFieldTest(set.test)}`;
    case 'mention':
      return `${set.mention}.${set.name}`;
    default:
      return set.kind;
  }
}

/**
 * The address of the view that holds the first two sets of joined corpora against each other; empty where there are not two.
 */
export function comparingSets([a, b]: readonly { readonly name: string }[]): string {
  if (!a || !b) return '';
  const word = ({ name }: { readonly name: string }) =>
    formatComparedSet({ kind: 'field', test: { kind: 'is', field: 'corpus', value: name } });
  return `?${new URLSearchParams({ view: 'compare', a: word(a), b: word(b) }).toString()}`;
}

/** The set of such a word; null for any other. */
export function parseComparedSet(text: string): ComparedSet | null {
  const plain = PLAIN.find((kind) => kind === text);
  if (plain) return { kind: plain };
  const topic = idOf(text);
  if (topic !== null) return { kind: 'topic', id: topic };
  const [, kind = '', rest = ''] = /^(\w+)\.(.+)$/s.exec(text) ?? [];
  if (kind === 'group') {
    const id = idOf(rest);
    return id === null ? null : { kind, id };
  }
  if (kind === 'kept') return /^s[0-9a-z]{1,12}$/.test(rest) ? { kind, key: rest } : null;
  if (kind === 'where') {
    const test = parseFieldTest(rest);
    return test && { kind: 'field', test };
  }
  return MENTIONS.includes(kind) ? { kind: 'mention', mention: kind as MentionKind, name: rest } : null;
}

function idOf(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}
