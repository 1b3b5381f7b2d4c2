import { replaceStretches } from '../stretches.ts';

/**
 * Formulas without the document that some publishers wrap each of them in, for it to be typeset alone: `\documentclass[12pt]{minimal}
 * \usepackage{amsmath} … \begin{document}$x$\end{document}`.
 */
export function bodyOfDocuments(text: string): string {
  if (!text.includes('\\documentclass')) return text;
  return replaceStretches(text, '\\documentclass', '\\end{document}', (document) => {
    const begin = document.indexOf('\\begin{document}');
    return begin < 0 ? '' : document.slice(begin + '\\begin{document}'.length);
  });
}
