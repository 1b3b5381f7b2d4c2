import sansRegular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url';
import sansBold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?url';
import serifBold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import { fetchFont } from './fetchFont.ts';

/** One face: its file, and the letters that it has. */
export interface PdfFace {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** Whether it can write a text. */
  has(text: string): boolean;
}

/** The typefaces that PDFs carry: as wide as Arial and Times, which journals ask for, with Greek and Cyrillic, free to embed. */
export interface PdfFonts {
  readonly sans: PdfFace;
  readonly sansBold: PdfFace;
  readonly serifBold: PdfFace;
}

let loading: Promise<PdfFonts> | undefined;

/**
 * The faces, fetched once.
 *
 * @throws CorpuscopeError where they cannot be fetched
 */
export function loadFonts(): Promise<PdfFonts> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<PdfFonts> {
  const { create } = await import('fontkit');
  const face = async (url: string, name: string): Promise<PdfFace> => {
    const bytes = await fetchFont(url);
    const font = create(new Uint8Array(bytes));
    const has = (text: string) => Array.from(text).every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
    return { name, bytes, has };
  };
  const [sans, bold, serif] = await Promise.all([
    face(sansRegular, 'sans'),
    face(sansBold, 'bold sans'),
    face(serifBold, 'bold serif'),
  ]);
  return { sans, sansBold: bold, serifBold: serif };
}
