/** An address, with or without its scheme. A backslash belongs to it only before the characters that TeX makes authors escape. */
const URL =
  /(?:\bhttps?:\/\/|\bwww\.|\b[a-z\d][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|io|edu|ai|gov)\/)(?:[^\s{}<>"$`|\\\ue000-\uf8ff]|\\[_%#&~])*/gi;
/** What every address holds: quicker to look for. */
const HINT = /:\/\/|www\.|\.(?:com|org|net|io|edu|ai|gov)\//i;
const FIRST_PLACE = 0xe000;
const PLACES = 6000;

/** Puts a private character in the place of each address, so that no rule for text reads its tildes, underscores and dashes. */
export function hideUrls(text: string, urls: string[]): string {
  if (!HINT.test(text)) return text;
  return text.replace(URL, (url) => {
    if (urls.length === PLACES) return url;
    urls.push(url.replace(/\\(?=[_%#&~])/g, ''));
    return String.fromCharCode(FIRST_PLACE + urls.length - 1);
  });
}

/** Puts the addresses back. */
export function showUrls(text: string, urls: readonly string[]): string {
  if (urls.length === 0) return text;
  return text.replace(/[\ue000-\uf8ff]/g, (place) => urls[place.charCodeAt(0) - FIRST_PLACE] ?? '');
}
