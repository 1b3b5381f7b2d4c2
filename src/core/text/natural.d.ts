/** The two parts of natural that the core uses. Its own entry point loads database drivers, so it is never imported whole. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  type Step = 'step1a' | 'step1b' | 'step1c' | 'step2' | 'step3' | 'step4' | 'step5a' | 'step5b';
  const PorterStemmer: Readonly<Record<'stem' | Step, (word: string) => string>>;
  export default PorterStemmer;
}
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopwords: { words: string[] };
  export default stopwords;
}
