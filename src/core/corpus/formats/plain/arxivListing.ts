import { bareArxiv } from '../../values/arxivId.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { linesOf } from '../lines.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { namesIn } from '../tagged/taggedRecords.ts';

/** `arXiv:2101.00001`, with `(*cross-listing*)` or the replaced version behind it. */
const START = /^arXiv:(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/;
const FIELD =
  /^(Date|Title|Authors|Categories|Comments|DOI|Journal-ref|Report-no|MSC-class|ACM-class|License|Subj-class): ?(.*)$/;
/** Between the fields and the abstract, and before the link that ends a record. */
const RULE = /^\\\\ {0,4}(?:\( {0,4}(https?:[^\s,]+)|$)/;

/** The mails in which arXiv lists the new papers of a day. */
export const arxivListing: Format = {
  name: 'arXiv listing (mail)',

  fits: ({ head }) => /^arXiv:\S+/m.test(head) && /^\\\\[ \t]*\r?$/m.test(head) && /^Title: /m.test(head),

  *read(file) {
    let draft: RecordDraft | null = null;
    let field = '';
    let fields = new Map<string, string>();
    let text: string[] | null = null;
    const finish = (cut: boolean): RawRecord[] => (draft ? [recordOf(draft, fields, text ?? [], cut)] : []);
    for (const { number, text: line } of linesOf(file)) {
      const id = START.exec(line)?.[1];
      const rule = RULE.exec(line);
      if (id !== undefined) {
        yield* finish(true);
        draft = new RecordDraft(number);
        draft.id = draft.arxiv = bareArxiv(id);
        [fields, field, text] = [new Map(), '', null];
      } else if (draft && rule) {
        if (rule[1] === undefined) text = [];
        else {
          draft.url = rule[1];
          yield* finish(false);
          draft = null;
        }
      } else if (draft && text) text.push(line.trim());
      else if (draft) {
        const [, name, value] = FIELD.exec(line) ?? [];
        if (name !== undefined) fields.set((field = name), value!);
        else if (field !== '' && /^\s+\S/.test(line)) fields.set(field, `${fields.get(field)!} ${line.trim()}`);
      }
    }
    yield* finish(true);
  },
};

function recordOf(
  draft: RecordDraft,
  fields: ReadonlyMap<string, string>,
  text: readonly string[],
  cut: boolean,
): RawRecord {
  const of = (name: string) => fields.get(name) ?? '';
  draft.title = of('Title');
  draft.abstract = text.join('\n').trim();
  // What stands in brackets behind a name is where the person works.
  const people = of('Authors')
    .replace(/\([^()]*\)/g, '')
    .replaceAll(' and ', ', ');
  draft.authors.push(...people.split(',').flatMap(namesIn));
  draft.date = isoDate(of('Date'));
  draft.doi = bareDoi(of('DOI'));
  draft.venue = of('Journal-ref') || 'arXiv';
  draft.keywords.push(...of('Categories').split(' '));
  draft.addFacet('Comment', of('Comments'));
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
