import { fromEvent } from 'file-selector';
import type { GivenFile } from '#workers/files/readFiles';
import { PASTED } from './nameFor.ts';

/**
 * The files that a person dropped or chose, with all below the folders among them; hidden files apart. Whoever reads them puts them in
 * order (`inInputOrder`).
 */
export async function givenFiles(event: DragEvent | Event): Promise<GivenFile[]> {
  const found = (await fromEvent(event)).filter((item) => item instanceof File);
  return found
    .map((file) => given(file, (file as { path?: string }).path ?? file.webkitRelativePath))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')));
}

function given(file: File, path: string): GivenFile {
  const name = path.replace(/^\.?\/+/, '') || file.name;
  return { name, content: file, inFolder: name.includes('/') };
}

/** Text that a person pasted, as a file. */
export const pastedFile = (text: string): GivenFile => ({
  name: PASTED,
  content: new Blob([text], { type: 'text/plain' }),
  inFolder: false,
});
