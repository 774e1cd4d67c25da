import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { OrgClock } from '../clock.ts';
import type { Outgoing } from './outgoing.ts';

/** Sends an answer, as fast and as far as its delivery says. */
export async function deliver(response: ServerResponse, out: Outgoing, clock: OrgClock): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const bytes = await toBytes(out);
  if (out.delivery.waitMs > 0) await clock.sleep(out.delivery.waitMs, gone.signal);
  if (response.destroyed) return;
  const { share, ending, bytesPerSecond } = out.delivery;
  if (share === null) return finish(response, ending);
  setHeaders(response, out, bytes.length);
  if (response.req.method === 'HEAD') return finish(response, 'end');
  const sent = bytes.subarray(0, Math.floor(bytes.length * share));
  if (ending === 'end' && bytesPerSecond === null) {
    response.end(sent);
    return;
  }
  response.flushHeaders();
  if (bytesPerSecond === null) await write(response, sent);
  else await trickle(response, sent, bytesPerSecond, clock, gone.signal);
  await finish(response, ending);
}

async function toBytes(out: Outgoing): Promise<Buffer> {
  const plain = typeof out.body === 'string' ? out.body : JSON.stringify(out.body);
  const encoded = out.encode(out.onText.reduce((text, change) => change(text), plain));
  const isZipped = out.zip !== null && encoded.length >= out.zipsFromBytes;
  if (isZipped) out.headers['content-encoding'] = 'gzip';
  const bytes = isZipped && out.zip !== null ? await out.zip(encoded) : encoded;
  return out.onBytes.reduce((whole, change) => change(whole), bytes);
}

function setHeaders(response: ServerResponse, out: Outgoing, length: number): void {
  response.statusCode = out.status;
  response.sendDate = false; // the org's own date is among the headers, unless a fault took it away
  for (const [name, value] of Object.entries({ 'content-length': String(length), ...out.headers })) {
    response.setHeader(name, value);
  }
  const lines = Object.entries(out.links).map(([rel, to]) => `<${to}>; rel="${rel}"`);
  if (lines.length > 0) response.setHeader('link', out.hasOneLinkLine ? lines.join(', ') : lines);
}

/** Resolves when the bytes are with the system, or nobody waits for them any more. */
function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (bytes.length === 0 || response.destroyed) resolve();
    else response.write(bytes, () => resolve());
  });
}

const ticksPerSecond = 10;

/** From 10 bytes a second on, several at a time. */
async function trickle(
  response: ServerResponse,
  bytes: Buffer,
  bytesPerSecond: number,
  clock: OrgClock,
  signal: AbortSignal,
): Promise<void> {
  const step = Math.max(1, Math.round(bytesPerSecond / ticksPerSecond));
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    await write(response, bytes.subarray(at, at + step));
    await clock.sleep((step / bytesPerSecond) * 1000, signal);
  }
}

async function finish(response: ServerResponse, ending: Outgoing['delivery']['ending']): Promise<void> {
  if (response.destroyed) return;
  if (ending === 'end') response.end();
  else if (ending === 'close') response.socket?.end();
  else if (ending === 'reset') response.socket?.resetAndDestroy();
  else await once(response, 'close');
}
