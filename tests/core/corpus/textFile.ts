import type { InputFile } from '#core/corpus/inputFile';

/** A file of the input as the host would hand it over. */
export function textFile(name: string, content: string): InputFile {
  return { name, bytes: new TextEncoder().encode(content), sha256: '' };
}

/** An abstract of two sentences, long enough to be one, that no other subject shares. */
export function abstractOn(subject: string): string {
  return `We study ${subject} and report what ${subject} does under twelve conditions. The findings on ${subject} differ from earlier ones.`;
}
