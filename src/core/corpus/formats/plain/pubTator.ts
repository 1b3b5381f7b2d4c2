import { linesOf } from '../lines.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';

/** `12345678|t|The title`, `12345678|a|The abstract`: PubMed's number, the field, its text. */
const FIELD = /^\s*(\d{1,8})\|([ta])\|(.*)$/;

/** PubTator's text: title and abstract a line each, what was found in them on lines with tabs, which are left out. */
export const pubTator: Format = {
  name: 'PubTator',

  fits: ({ head }) => /^\s*\d{1,8}\|t\|/.test(head) && /^[ \t]*\d{1,8}\|a\|/m.test(head),

  *read(file) {
    let draft: RecordDraft | null = null;
    for (const { number, text, cut } of linesOf(file)) {
      const [, id = '', field = '', value = ''] = FIELD.exec(text) ?? [];
      if (id === '') continue;
      if (draft !== null && draft.pmid !== id) {
        yield draft.finish();
        draft = null;
      }
      draft ??= new RecordDraft(number);
      draft.id = draft.pmid = id;
      if (field === 't') draft.title = value;
      else draft.abstract = value;
      if (cut) draft.addNote(CUT_NOTE);
    }
    if (draft !== null) yield draft.finish();
  },
};
