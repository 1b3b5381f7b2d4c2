import { fromEvent } from 'file-selector';
import type { GivenFile } from '#workers/readFiles';

/**
 * The files that a person dropped or chose, with all below the folders among them; hidden files apart, in the order of their names within
 * a folder.
 */
export async function givenFiles(event: DragEvent | Event): Promise<GivenFile[]> {
  const found = (await fromEvent(event)).filter((item) => item instanceof File);
  return found
    .map((file) => given(file, (file as { path?: string }).path ?? file.webkitRelativePath))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => Number(a.inFolder) - Number(b.inFolder) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function given(file: File, path: string): GivenFile {
  const name = path.replace(/^\.?\/+/, '') || file.name;
  return { name, content: file, inFolder: name.includes('/') };
}

/** Text that a person pasted, as a file. */
export const pastedFile = (text: string): GivenFile => ({
  name: 'pasted text',
  content: new Blob([text], { type: 'text/plain' }),
  inFolder: false,
});
