import * as v from 'valibot';

/** What a name in the text stands for. */
export const mentionKindSchema = v.picklist(
  ['dataset', 'task', 'method', 'code'],
  'must be dataset, task, method or code',
);
export type MentionKind = v.InferOutput<typeof mentionKindSchema>;
