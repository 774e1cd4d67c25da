/** Whether a path (no query) fits a pattern: `*` is one segment, a final `**` any number of them. */
export function fitsPath(pattern: string, path: string): boolean {
  const steps = pattern.split('/');
  const segments = path.split('/');
  const isOpen = steps.at(-1) === '**';
  if (isOpen) steps.pop();
  if (isOpen ? segments.length < steps.length : segments.length !== steps.length) return false;
  return steps.every((step, index) => step === '*' || step === segments[index]);
}
