import type { Rule } from './precedence.ts';

/** A repository, model, record or project page that the text links to. */
export interface CodeLink {
  readonly start: number;
  readonly end: number;
  /** Host and path, without protocol, "www." and trailing punctuation: the same link always reads the same. */
  readonly name: string;
  /** `code link`, or `project page` for pages of the authors' own. */
  readonly rule: Extract<Rule, 'code link' | 'project page'>;
}

const LINK =
  /(?:https?:\/\/)?(?:www\.)?((?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|codeberg\.org|zenodo\.org|sourceforge\.net|code\.google\.com|osf\.io|kaggle\.com|modelscope\.cn|gitee\.com|doi\.org\/10\.5281\/zenodo|colab\.research\.google\.com|anonymous\.4open\.science)[/.][^\s<>"'`{}|\\^,;)\]]+|(?<![a-z0-9-])[a-z0-9-]{1,63}\.(?:github|gitlab)\.io(?:\/[^\s<>"'`{}|\\^,;)\]]*)?)/gi;

/** Links to hosts of code, data and models: GitHub, GitLab, Bitbucket, Hugging Face, Zenodo, and project pages. */
export function codeLinks(text: string): CodeLink[] {
  if (!/\.(?:com|io|org|co|cn|net|science)\b/i.test(text)) return [];
  const links: CodeLink[] = [];
  for (const match of text.matchAll(LINK)) {
    const surface = match[0].replace(/(?<![.:!?*_~])[.:!?*_~]+$/, '');
    const tail = match[0].length - surface.length;
    const path = match[1]!.slice(0, match[1]!.length - tail).replace(/(?<!\/)\/+$/, '');
    const slash = path.indexOf('/');
    const host = (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
    links.push({
      start: match.index,
      end: match.index + surface.length,
      name: slash < 0 ? host : host + path.slice(slash),
      rule: /\.(?:github|gitlab)\.io$/.test(host) ? 'project page' : 'code link',
    });
  }
  return links;
}
