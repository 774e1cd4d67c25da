/** The name inside a distinguished name: `Julie Vincent` in `CN=Julie Vincent,OU=Users,DC=example`; other texts as they are. */
export function bareName(text: string): string {
  const name = /^\s*(?:CN|UID)\s*=\s*((?:\\.|[^\\,])*)/i.exec(text)?.[1];
  return (name === undefined ? text : unescaped(name)).trim();
}

/** A backslash stands before a character that would end the name, or before the bytes of one in hexadecimal. */
function unescaped(name: string): string {
  return name
    .replace(/(?:\\[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('\\', ''), 'hex').toString())
    .replace(/\\(.)/g, '$1');
}
