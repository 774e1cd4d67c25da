import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { effect } from './effect.ts';

const share = z.number().min(0).max(1);

const encodings = {
  latin1: { declared: 'iso-8859-1', encode: (text: string) => Buffer.from(text, 'latin1') },
  'utf-16': { declared: 'utf-16', encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') },
};

/** Effects on what an answer holds, down to its bytes. */
export const bodyEffects = {
  body: effect('This body: JSON, or a text that is sent as it stands.', z.unknown(), (out, body) => {
    out.body = body;
  }),
  headers: effect(
    'These headers beside the others, or instead of them; a list sends several lines, null none.',
    z.record(z.string(), z.union([z.string(), z.null(), z.array(z.string())])),
    (out, headers) => {
      for (const [name, value] of Object.entries(headers)) {
        if (value === null) delete out.headers[name.toLowerCase()];
        else out.headers[name.toLowerCase()] = value;
      }
    },
  ),
  dateShiftSeconds: effect(
    'A `Date` that is so many seconds off the clock behind the rate headers.',
    z.number(),
    (out, seconds, { clock }) => {
      out.headers.date = new Date(clock.nowMs() + seconds * 1000).toUTCString();
    },
  ),
  html: effect('A page of HTML, with the status it would have had.', z.literal(true), (out) => {
    Object.assign(out, { body: page, links: {} });
    out.headers['content-type'] = 'text/html;charset=utf-8';
  }),
  charset: effect(
    'Text in another encoding than UTF-8, declared in its content type unless `isDeclared` is false.',
    z.strictObject({ encoding: z.enum(['latin1', 'utf-16']), isDeclared: z.boolean().optional() }),
    (out, { encoding, isDeclared = true }) => {
      out.encode = encodings[encoding].encode;
      if (isDeclared) out.headers['content-type'] = `application/json; charset=${encodings[encoding].declared}`;
    },
  ),
  cutText: effect('Only this share of the JSON, whole as HTTP: length and compression fit.', share, (out, kept) => {
    out.onText.push((text) => text.slice(0, Math.floor(text.length * kept)));
  }),
  cutGzip: effect('Compressed, but only this share of the stream, with a length that fits.', share, (out, kept) => {
    out.zip = (bytes) => compress(bytes);
    out.zipsFromBytes = 0;
    out.onBytes.push((bytes) => bytes.subarray(0, Math.floor(bytes.length * kept)));
  }),
  gzipBomb: effect(
    'Compressed, with so many megabytes of blanks behind the JSON: small on the wire, and valid.',
    z.number().positive().max(4096),
    (out, megabytes) => {
      out.zip = (bytes) => inflate(bytes, megabytes);
      out.zipsFromBytes = 0;
    },
  ),
};

const compress = promisify(gzip);

const page =
  '<!DOCTYPE html><html><head><title>Sign In</title></head><body><form action="/login"><input name="username"></form></body></html>';

const megabyte = Buffer.alloc(1_000_000, ' ');

async function inflate(bytes: Buffer, megabytes: number): Promise<Buffer> {
  const stream = createGzip({ level: constants.Z_BEST_SPEED });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => stream.on('end', resolve));
  stream.write(bytes);
  for (let left = megabytes; left > 0; left--) {
    const blanks = left >= 1 ? megabyte : megabyte.subarray(0, Math.round(left * megabyte.length));
    await new Promise<void>((resolve) => stream.write(blanks, () => resolve()));
  }
  stream.end();
  await ended;
  return Buffer.concat(chunks);
}
