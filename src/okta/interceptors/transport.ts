import { promisify } from 'node:util';
import { brotliDecompress, inflateRaw, unzip } from 'node:zlib';
import { type Answer, header, interceptor } from '../exchange.ts';
import { BrokenAnswer } from '../troubles.ts';

export interface TransportOptions {
  /** From the first byte sent to the last byte received. */
  timeoutMs: number;
  /** Of one body, after decompression. */
  maxBytes: number;
}

/** Sends the call, counts it, bounds its time, and unpacks its answer within a size. */
export function transport({ timeoutMs, maxBytes }: TransportOptions) {
  if (!(timeoutMs > 0)) throw new RangeError('timeoutMs must be positive');
  return interceptor((send) => async (call) => {
    const deadline = new AbortController();
    const timer = setTimeout(
      () => deadline.abort(new DOMException('No full answer in time.', 'TimeoutError')),
      timeoutMs,
    );
    const cancel = () => deadline.abort(call.signal?.reason);
    if (call.signal?.aborted) cancel();
    call.signal?.addEventListener('abort', cancel, { once: true });
    try {
      call.meter.calls += 1;
      return await unpack(await send({ ...call, signal: deadline.signal }), maxBytes);
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', cancel);
    }
  });
}

type Unpack = (body: Buffer, options: { maxOutputLength: number; chunkSize: number }) => Promise<Buffer>;

const unpackZlib: Unpack = promisify(unzip);
const unpackRaw: Unpack = promisify(inflateRaw);
const unpackBrotli: Unpack = promisify(brotliDecompress);
/** Some servers say deflate and leave out the header of zlib, whose low half byte is 8. */
const unpackDeflate: Unpack = (body, options) =>
  ((body[0] ?? 0) & 0x0f) === 8 ? unpackZlib(body, options) : unpackRaw(body, options);

/** JSON shrinks about ten times: with room for it, a page is unpacked in one go, and not in dozens of small ones. */
const usualRatio = 12;
const minChunk = 16 * 1024;
const maxChunk = 2 * 1024 * 1024;

/** We ask for gzip; a proxy may know better. */
const unpackers: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', unpackZlib],
  ['x-gzip', unpackZlib],
  ['deflate', unpackDeflate],
  ['br', unpackBrotli],
  ['identity', async (body: Buffer) => body],
]);

async function unpack(answer: Answer, maxBytes: number): Promise<Answer> {
  const named = header(answer.headers, 'content-encoding') ?? '';
  const encodings = named.split(',').map((name) => name.trim().toLowerCase());
  let { body } = answer;
  if (body.length === 0) return answer;
  for (const encoding of encodings.filter((name) => name !== '').reverse()) {
    const unpacker = unpackers.get(encoding);
    if (unpacker === undefined) throw new BrokenAnswer('UNKNOWN_ENCODING');
    const chunkSize = Math.min(maxChunk, Math.max(minChunk, body.length * usualRatio));
    body = await unpacker(body, { maxOutputLength: maxBytes, chunkSize }).catch((error: unknown) => {
      const isTooLarge = (error as { code?: unknown } | null)?.code === 'ERR_BUFFER_TOO_LARGE';
      throw new BrokenAnswer(isTooLarge ? 'TOO_LARGE' : 'NOT_UNPACKED');
    });
  }
  return { ...answer, body };
}
