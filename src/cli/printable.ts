/** A text without control signs and marks that turn its direction: what stands in a profile must not steer a terminal. */
export const printable = (text: string) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
