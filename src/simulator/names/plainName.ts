/** A name in the letters that mail addresses take. */
export function plain(name: string): string {
  const spelled = name.replace(/[łŁøØßþÞæÆıđĐ]/g, (letter) => spellings[letter] ?? letter);
  return spelled
    .normalize('NFD')
    .replace(/[^A-Za-z-]/g, '')
    .toLowerCase();
}

const spellings: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  ı: 'i',
  đ: 'd',
  Đ: 'D',
};
