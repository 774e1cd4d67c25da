import { afterAll } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/server.ts';

export interface Reply {
  status: number;
  headers: Headers;
  /** Targets of the `Link` lines, by relation. */
  links: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely, as any client of Okta does
  body: any;
}

/** A simulator for one test file, closed behind it, and a plain client of it. */
export async function open(options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options);
  afterAll(() => simulator.close());
  return { simulator, ...clientOf(simulator) };
}

export function clientOf(simulator: Simulator) {
  const get = async (target: string, headers: Record<string, string> = {}): Promise<Reply> => {
    const url = target.startsWith('http') ? target : simulator.url + target;
    const response = await fetch(url, { headers: { authorization: `SSWS ${simulator.token}`, ...headers } });
    const links = [...(response.headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)];
    return {
      status: response.status,
      headers: response.headers,
      links: Object.fromEntries(links.map(([, to, rel]) => [rel, to])),
      body: JSON.parse((await response.text()) || 'null'),
    };
  };
  /** All rows of a list, page by page, and how many pages there were. */
  const all = async (target: string): Promise<{ rows: Reply['body'][]; pages: number }> => {
    const rows: Reply['body'][] = [];
    let pages = 0;
    for (let next: string | undefined = target; next !== undefined; pages++) {
      const reply: Reply = await get(next);
      if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
      rows.push(...reply.body);
      next = reply.links.next;
    }
    return { rows, pages };
  };
  /** Ids of a list that fits on one page. */
  const ids = async (target: string): Promise<string[]> =>
    (await get(target)).body.map((row: { id: string }) => row.id);
  return { get, all, ids };
}

/** A query value, encoded. */
export const q = encodeURIComponent;
