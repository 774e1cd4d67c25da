/** What the body of a refusal says. */
export interface Fault {
  oktaCode: string | null;
  summary: string;
  errorId: string | null;
  /** The org has not bought or switched on what was asked for: no matter of credentials. */
  isFeatureOff: boolean;
}

/** Reads the body of a refusal; bodies may be empty, HTML or of another service. */
export function readFault(body: Buffer): Fault {
  const parsed = parseObject(body);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const causes = Array.isArray(parsed.errorCauses) ? parsed.errorCauses : [];
  const details = causes.map((cause: { errorSummary?: unknown } | null) => text(cause?.errorSummary));
  const summary = [text(parsed.errorSummary), ...details].filter((part) => part !== null).join(' ');
  const oktaCode = text(parsed.errorCode);
  return {
    oktaCode,
    summary: summary.slice(0, 300),
    errorId: text(parsed.errorId),
    isFeatureOff: oktaCode === 'E0000015',
  };
}

/** The JSON object in a body; an empty one where there is none. */
export function parseObject(body: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
