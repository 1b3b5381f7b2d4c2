import { toBibtex } from './bibtexFile.ts';
import { toCslJson } from './cslJson.ts';
import { toEmbeddingAtlas } from './embeddingAtlas.ts';
import { toGexf } from './gexf.ts';
import { toGraphml } from './graphml.ts';
import type { HandedAtlas } from './handedAtlas.ts';
import type { HandoverName } from './handoverList.ts';
import { toObsidian } from './obsidian.ts';
import { toPaperCsv, toPaperLines } from './paperRows.ts';
import { toRis } from './risFile.ts';
import { toVosviewer } from './vosviewer.ts';

/** What writes an atlas for each program: the content of its one file, or its files by path. */
export const HANDOVERS: Record<
  HandoverName,
  (atlas: HandedAtlas) => string | Uint8Array | ReadonlyMap<string, string | Uint8Array>
> = {
  zotero: toRis,
  bibtex: toBibtex,
  'csl-json': toCslJson,
  csv: toPaperCsv,
  jsonl: toPaperLines,
  vosviewer: toVosviewer,
  gephi: toGexf,
  graphml: toGraphml,
  'embedding-atlas': toEmbeddingAtlas,
  obsidian: toObsidian,
};
