import { interceptor } from '../exchange.ts';
import { BrokenAnswer } from '../troubles.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true }); // which drops a byte order mark

/** Reads the JSON of what was found, so that a body that breaks off counts as a broken connection. */
export const reading = interceptor((send) => async (call) => {
  const answer = await send(call);
  return answer.status === 200 ? { ...answer, value: parse(answer.body) } : answer;
});

/** JSON is UTF-8, whatever the header of the answer says of it. */
function parse(body: Buffer): unknown {
  const text = decode(body);
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenAnswer(/^\s*</.test(text) ? 'HTML' : 'NOT_JSON'); // what JSON.parse throws quotes the body
  }
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new BrokenAnswer('NOT_UTF8');
  }
}
