import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { OktaGraphError } from '../errors.ts';
import { isLoopback } from './orgUrl.ts';

/** The way out of a network that lets no one out directly. */
export interface ProxyOptions {
  /** `http://proxy.example:3128`, with `name:password@` where the proxy wants them. */
  url: string;
  /** Hosts that are reached directly, in the manner of `NO_PROXY`: `example.okta.com,.internal:8443`, `*` for all. */
  noProxy?: string;
}

export interface DispatcherOptions {
  origin: string;
  proxy: ProxyOptions | undefined;
  maxInFlight: number;
  timeoutMs: number;
  maxBytes: number;
}

const connectTimeoutMs = 10_000;

/** Opens connections to the origin, by the proxy if there is one; `via` names it for messages, without its password. */
export function createDispatcher(options: DispatcherOptions): { dispatcher: Dispatcher; via: string } {
  const { origin, proxy, maxInFlight, timeoutMs, maxBytes } = options;
  const bounds = {
    connections: maxInFlight,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxBytes,
  };
  const connect = { timeout: connectTimeoutMs };
  if (proxy === undefined || isLoopback(new URL(origin).hostname)) {
    return { dispatcher: new Agent({ ...bounds, connect }), via: '' };
  }
  const { href, host } = parseProxy(proxy.url);
  // Every setting is given here, so that nothing is read from the environment behind our back.
  const dispatcher = new EnvHttpProxyAgent({
    ...bounds,
    connect,
    requestTls: connect,
    proxyTls: connect,
    httpProxy: href,
    httpsProxy: href,
    noProxy: proxy.noProxy ?? '',
  });
  return { dispatcher, via: ` (with the proxy ${host} set)` };
}

/** The messages hold nothing of the URL: it may hold a password. */
function parseProxy(text: string): URL {
  const given = /:\/\//.test(text) ? text.trim() : `http://${text.trim()}`; // as curl reads it
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url !== null && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  throw new OktaGraphError('SETTINGS', 'The address of the proxy is not one. It looks like http://proxy.example:3128.');
}
