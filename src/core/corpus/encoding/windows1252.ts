/** What bytes 0x80 to 0x9f mean in Windows-1252; all others are the code point of their own number. */
const HIGH_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of Windows-1252 bytes. Written out here because `TextDecoder('windows-1252')` reads these 32 bytes as Latin-1 in some
 * releases of Node, and results must not depend on the release.
 */
export function windows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return pieces.join('').replace(/[\x80-\x9f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80]!);
}
