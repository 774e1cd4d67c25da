/**
 * What a distinguished name says first: `Julie Vincent` in `CN=Julie Vincent,OU=Users,DC=example`, and the address in
 * `mail=jv@example.com,ou=people`; other texts as they are.
 */
export function bareName(text: string): string {
  const [, quoted, plain] = first.exec(text) ?? [];
  const name = quoted ?? plain;
  return (name === undefined ? text : unescaped(name)).trim();
}

/** A value ends at a comma, or at a plus before the next attribute, unless it stands in quotes. */
const first = /^\s*(?:CN|UID|MAIL|EMPLOYEENUMBER)\s*=\s*(?:"((?:\\.|[^\\"])*)"|((?:\\.|(?!\+\s*[\w.-]+\s*=)[^\\,])*))/i;

/** A backslash stands before a character that would end the name, or before the bytes of one in hexadecimal. */
function unescaped(name: string): string {
  return name
    .replace(/(?:\\[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('\\', ''), 'hex').toString())
    .replace(/\\(.)/g, '$1');
}
