/** How much a sync reads: who is where; all that costs no more for more users; everything. Each holds those before it. */
export const presets = ['core', 'standard', 'everything'] as const;

export type Preset = (typeof presets)[number];
