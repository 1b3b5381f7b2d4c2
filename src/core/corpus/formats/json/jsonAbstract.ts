import { isJsonObject, isList } from './jsonText.ts';
import { firstText, plainText } from './jsonValues.ts';

/** The text of an abstract: as it stands, in parts, or as an index of its words. */
export function abstractText(value: unknown): string {
  if (isInvertedIndex(value)) return fromInvertedIndex(value);
  return isJsonObject(value) || isList(value) ? longText(value) : plainText(value);
}

/** An abstract in parts: of several, the one that calls itself abstract, else all of them on end with their headings. */
export function longText(value: unknown): string {
  if (isJsonObject(value) && isList(value['sections'])) return longText(value['sections']);
  if (!isList(value)) return firstText(value);
  const named = value.filter(
    (part) => isJsonObject(part) && /abstract/i.test(plainText(part['descriptionType'] ?? part['type'])),
  );
  const parts = named.length > 0 ? named.slice(0, 1) : value;
  return parts
    .map((part) => {
      const label = isJsonObject(part) ? plainText(part['label'] ?? part['heading']) : '';
      const text =
        isJsonObject(part) && typeof part['description'] === 'string' ? part['description'] : firstText(part);
      return label && text ? `${label}: ${text}` : text;
    })
    .filter(Boolean)
    .join(' ');
}

/** OpenAlex's abstracts: each word with the places where it stands. */
function isInvertedIndex(value: unknown): value is Readonly<Record<string, readonly number[]>> {
  if (!isJsonObject(value)) return false;
  const places = Object.values(value);
  return places.length > 0 && places.every((at) => isList(at) && at.every((place) => Number.isInteger(place)));
}

/** Words at most: a place beyond it is a fault of the file. */
const MOST_WORDS = 200_000;

function fromInvertedIndex(index: Readonly<Record<string, readonly number[]>>): string {
  const words: (readonly [number, string])[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of places) if (place >= 0 && place < MOST_WORDS) words.push([place, word]);
  }
  return words
    .sort((a, b) => a[0] - b[0])
    .map(([, word]) => word)
    .join(' ');
}
