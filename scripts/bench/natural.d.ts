/** The part of natural that is raced; its own types cover the whole package only, whose import loads database drivers. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(text: string): void;
    listTerms(document: number): { term: string; tfidf: number }[];
  }
}
