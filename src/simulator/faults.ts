/** Makes answers of some paths go wrong, or slow. */
export interface FaultRule {
  /** The path without its query, `*` for any one segment; or a pattern for path and query as they were sent. */
  path: string | RegExp;
  /** Answers with this status instead; absent: the answer stays, and is only late. */
  status?: number;
  /** JSON, or a text that is sent as it is. Default: what Okta says with the status. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** How often; default: until the rule is taken back. */
  times?: number;
  delayMs?: number;
}

/** The rules in force. The oldest that fits counts. */
export class Faults {
  #rules: { rule: FaultRule; left: number }[] = [];

  /** Adds a rule; the function it returns takes the rule back. */
  add(rule: FaultRule): () => void {
    const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.#rules.push(entry);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#rules = [];
  }

  /** The rule for a request, which is thereby used once. */
  take(path: string, target: string): FaultRule | null {
    const entry = this.#rules.find(({ rule, left }) => left > 0 && fits(rule.path, path, target));
    if (entry === undefined) return null;
    entry.left--;
    return entry.rule;
  }
}

function fits(rule: string | RegExp, path: string, target: string): boolean {
  if (rule instanceof RegExp) return new RegExp(rule.source, rule.flags.replace(/[gy]/g, '')).test(target);
  const steps = rule.split('/');
  const segments = path.split('/');
  return steps.length === segments.length && steps.every((step, index) => step === '*' || step === segments[index]);
}
