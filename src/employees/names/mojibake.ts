/** Undoes UTF-8 that was read as Windows-1252 or Latin-1, once or several times: `BÃ¶hm` is `Böhm`. */
export function repair(text: string): string {
  let repaired = text;
  // Three rounds: files are known to pass two wrong readers, and a third costs nothing where there is no more to undo.
  for (let round = 0; round < 3; round++) {
    const next = repaired.replace(sequence, (wrong) => decodeBytes(wrong) ?? wrong);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

/** What Windows-1252 shows for the bytes 0x80 to 0x9F; the gaps are bytes it does not define. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What stands for a byte from 0x80 to 0xBF, which in UTF-8 only goes on a letter. */
const tail = `[\\x80-\\xbf${windows1252.replace(/[\x80-\x9f]/g, '')}]`;

/** What stands for a letter of two, three or four bytes. */
const sequence = new RegExp(`[\\xc2-\\xdf]${tail}|[\\xe0-\\xef]${tail}{2}|[\\xf0-\\xf4]${tail}{3}`, 'g');

/** Only these look better than what was there: letters of names, their marks, apostrophes, and a further round's bytes. */
const plausible =
  /^(?:[\u0300-\u036f]|[\u00a0-\u00ff\u0100-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02c6\u02dc\u0370-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u1e00-\u1fff\u200b-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f])$/;

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeBytes(wrong: string): string | null {
  // Two capitals side by side are a name in capitals, unless the first begins most of what Latin and Cyrillic become.
  if (/^[^ÃÄÐÑ][ŠŒŽ]$/.test(wrong)) return null;
  const bytes = Uint8Array.from(wrong, (char) => {
    const at = windows1252.indexOf(char);
    return at < 0 ? char.charCodeAt(0) : 0x80 + at;
  });
  try {
    const right = decoder.decode(bytes);
    return plausible.test(right) ? right : null;
  } catch {
    return null;
  }
}
