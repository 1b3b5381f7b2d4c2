import * as v from 'valibot';

/** What a name in the text stands for. */
export const mentionKindSchema = v.picklist(
  ['dataset', 'source', 'task', 'method', 'code'],
  'must be dataset, source, task, method or code',
);
export type MentionKind = v.InferOutput<typeof mentionKindSchema>;
