import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Answer, header, interceptor } from '../exchange.ts';

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

const inflate = promisify(gunzip);

async function unpack(answer: Answer, maxBytes: number): Promise<Answer> {
  const encoding = header(answer.headers, 'content-encoding')?.toLowerCase();
  if (encoding !== 'gzip' || answer.body.length === 0) return answer;
  return { ...answer, body: await inflate(answer.body, { maxOutputLength: maxBytes }) };
}
