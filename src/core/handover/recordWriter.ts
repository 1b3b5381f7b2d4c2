import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';

/** What a writer of records knows of the atlas. */
export type Told = Pick<HandedAtlas, 'topicNames'>;

/** A format that has one record a paper, whatever the other papers are: papers can be written as they are read. */
export interface RecordWriter {
  /** Before the first record, between two, and after the last. */
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  record(paper: HandedPaper): string;
}

/** All papers as one text. */
export function writeRecords({ head, between, tail, record }: RecordWriter, papers: readonly HandedPaper[]): string {
  return head + papers.map((paper) => record(paper)).join(between) + tail;
}
