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
}

export type Send = (call: Call) => Promise<Answer>;

/** An interceptor for `Agent.compose`, written as a step over whole answers. */
export function interceptor(step: (send: Send) => Send): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => {
    const send = step(sender(dispatch));
    return (options, handler) => {
      // Only `sender` dispatches here, and it passes a Call.
      send(options as Call).then(
        (answer) => replay(answer, handler),
        (error: Error) => handler.onResponseError?.(passive, error),
      );
      return true;
    };
  };
}

/** What `dispatch` answers, whole. The call's signal aborts it. */
export function sender(dispatch: Dispatcher.Dispatch): Send {
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
      dispatch(call, {
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

function replay(answer: Answer, handler: Dispatcher.DispatchHandler): void {
  handler.onRequestStart?.(passive, null);
  handler.onResponseStart?.(passive, answer.status, answer.headers as Record<string, string | string[]>);
  handler.onResponseData?.(passive, answer.body);
  handler.onResponseEnd?.(passive, {});
}

/** Controls nothing: the answer is complete, and a call is aborted by its signal. */
const passive: Dispatcher.DispatchController = {
  aborted: false,
  paused: false,
  reason: null,
  abort: () => {},
  pause: () => {},
  resume: () => {},
};
