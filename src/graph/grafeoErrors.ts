import { asError, OktaGraphError } from '../errors.ts';

/** What Grafeo throws at a query, by its GQL status, as one of our errors. */
export function queryError(error: unknown): OktaGraphError {
  if (error instanceof OktaGraphError) return error;
  const { message } = asError(error);
  const status = (error as { gqlStatus?: string } | null)?.gqlStatus ?? '';
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  const text = message.split('\n', 1)[0]?.replace(/^Query error: GRAFEO-\w+: /, '') ?? message;
  if (status === '25G03') return new OktaGraphError('CYPHER_REFUSED', 'The query writes, and here it may only read.');
  if (message.includes('exceeded timeout')) {
    return new OktaGraphError(
      'CYPHER_LIMIT',
      'The query took longer than the embedded engine lets any run, 30 s. Ask for less.',
    );
  }
  if (!/^(22|42)/.test(status)) return new OktaGraphError('INTERNAL', `Grafeo: ${text}`, { cause: error });
  const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
  return new OktaGraphError('CYPHER_INVALID', text, { cause: error, ...place });
}

/** What Grafeo throws when it can't open a file, as one of our errors. */
export function openError(file: string, error: unknown): OktaGraphError {
  const { message } = asError(error);
  if (message.includes('cannot be locked')) {
    const text = `${file} is open in another process, which is writing it.`;
    return new OktaGraphError('MIRROR_LOCKED', text, { cause: error });
  }
  if (/GRAFEO-(S|X002)/.test(message)) {
    return new OktaGraphError('MIRROR_DAMAGED', `${file} is damaged and can't be opened.`, { cause: error });
  }
  return new OktaGraphError('INTERNAL', `Grafeo can't open ${file}: ${message}`, { cause: error });
}
