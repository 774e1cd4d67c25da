/** Domains of a company and of those around it: reserved for examples, so no mail goes astray. */
export const domains = {
  own: 'example.com',
  /** From before the company changed its name: the same people have the same local parts there. */
  old: 'example.org',
  /** Where people have their private mail. */
  private: 'example.net',
  /** Of a company that it bought. */
  acquired: 'halcyon.example',
  /** Of companies whose people work for it. */
  vendors: ['brightwater.example', 'delta-staffing.example', 'norvia.example'],
} as const;
