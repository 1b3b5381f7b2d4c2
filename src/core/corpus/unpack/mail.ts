/** A part of a mail that is text or a file: its bytes as they were before they were packed for sending. */
export interface MailPart {
  /** Of an attached file; empty for the text of the mail itself. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const HEADERS = /^(?:[A-Za-z][\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,200}\r?\n/;
const ENCODED = /^content-transfer-encoding:[ \t]*(?:quoted-printable|base64)[ \t\r]*$/im;
const MULTIPART = /^content-type:[ \t]*multipart\//im;
/** What a saved page or a mail brings along to be looked at. */
const FURNITURE = /^(?:image|audio|video|font)\/|^text\/css|javascript/i;
/** Parts within one another at most. */
const DEEPEST = 8;

/** Whether a file begins with the head of a mail whose text is packed: in quoted-printable, base64, or several parts. */
export function isMail(head: Uint8Array): boolean {
  const headers = HEADERS.exec(latin1(head))?.[0] ?? '';
  return ENCODED.test(headers) || MULTIPART.test(headers);
}

/** The text of a mail and the files attached to it. Of a text that is sent in two ways the plain one, else the page. */
export function partsOf(bytes: Uint8Array): MailPart[] {
  return partsIn(latin1(bytes), 0).filter(({ type }) => !FURNITURE.test(type));
}

function partsIn(text: string, depth: number): MailPart[] {
  const headers = HEADERS.exec(text)?.[0] ?? '';
  const body = text.slice(headers.length);
  const header = (name: string) =>
    new RegExp(`^${name}:([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, 'im').exec(headers)?.[1]!.replace(/\s+/g, ' ').trim() ?? '';
  const type = header('content-type');
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < DEEPEST) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => partsIn(part.replace(/^\r?\n/, ''), depth + 1));
    const plain = parts.filter((part) => part.name === '' && /^text\/plain/i.test(part.type));
    return /^multipart\/alternative/i.test(type) && plain.length > 0 ? plain : parts;
  }
  const name = /name="?([^";]+)"?/i.exec(header('content-disposition') || type)?.[1] ?? '';
  const encoding = header('content-transfer-encoding').toLowerCase();
  return [{ name: name.trim(), type: type || 'text/plain', bytes: unpacked(body, encoding) }];
}

function unpacked(body: string, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') {
    return bytesOf(
      body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
  }
  if (encoding !== 'base64') return bytesOf(body);
  try {
    return bytesOf(atob(body.replace(/[^A-Za-z\d+/=]/g, '')));
  } catch {
    return bytesOf(body);
  }
}

/** Bytes as letters of the same numbers, and back: what no encoding is known of yet. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1 << 15) text += String.fromCharCode(...bytes.subarray(at, at + (1 << 15)));
  return text;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
