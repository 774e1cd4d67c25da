import type { Dispatcher } from 'undici';
import type { Meter } from './meter.ts';

/** A request on its way through the interceptors. */
export interface Call extends Dispatcher.DispatchOptions {
  headers: Record<string, string>;
  signal: AbortSignal | undefined;
  meter: Meter;
  /** An open call goes without credential and is not tried again. */
  isOpen: boolean;
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A whole answer: pages of Okta are small enough to hold, and have no use before their last byte. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
  /** What the body says as JSON; absent where it was not read, which is so of every refusal. */
  value?: unknown;
}

export type Send = (call: Call) => Promise<Answer>;

/** A step between the reader and the network: it sends what it is given, changed, later, again or not at all. */
export type Interceptor = (send: Send) => Send;

/** Types a step, so that its arguments need no annotations. */
export const interceptor = (step: Interceptor): Interceptor => step;

/** Puts steps around `send`: the last of them sees a call first, and its answer last. */
export function compose(send: Send, steps: readonly Interceptor[]): Send {
  return steps.reduce((inner, step) => step(inner), send);
}

/** What `dispatcher` answers, whole. The call's signal aborts it. */
export function sender(dispatcher: Dispatcher): Send {
  return (call) =>
    new Promise((resolve, reject) => {
      if (call.signal?.aborted) return reject(call.signal.reason);
      const chunks: Buffer[] = [];
      let status = 0;
      let headers: Headers = {};
      let controller: Dispatcher.DispatchController | null = null;
      const abort = () => {
        controller?.abort(call.signal?.reason);
        reject(call.signal?.reason);
      };
      call.signal?.addEventListener('abort', abort, { once: true });
      const end = () => call.signal?.removeEventListener('abort', abort);
      dispatcher.dispatch(call, {
        onRequestStart: (started) => {
          controller = started;
          if (call.signal?.aborted) started.abort(call.signal.reason);
        },
        onResponseStart: (_, code, received) => {
          status = code;
          headers = received;
        },
        onResponseData: (_, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          end();
          resolve({ status, headers, body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) });
        },
        onResponseError: (_, error) => {
          end();
          reject(error);
        },
      });
    });
}

/** One value of a header that may come several times. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
