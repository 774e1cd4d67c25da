import { expect, test } from 'vitest';
import { readName } from '../../../src/employees/names/personName.ts';
import { relate } from '../../../src/employees/names/relation.ts';

const family = (text: string) =>
  readName({ given: 'Xxxx', middle: null, family: text, preferred: null, display: null, suffix: null }).family[0];

function relation(written: string, latin: string) {
  const [a, b] = [family(written), family(latin)];
  return a === undefined || b === undefined ? null : relate(a, b, 'family');
}

test.each(
  `محمد Mohamed Muhammad Mohammed|أحمد Ahmad|يوسف Youssef Yusuf|حسين Hussein Husain|عبدالرحمن Abdelrahman|السيد Al-Sayed Elsayed
الشاذلي El-Shazly Shadhili|خوري Khoury Khouri|حداد Haddad|ناصر Nasser|قاسم Qasim Kassem|المصري Al-Masri Elmasry Masry|زيدان Zidan Zeidan
شاه Shah|شاهين Shaheen|الخطيب Al-Khatib|الشامي Al-Shami|صباغ Sabbagh|عوض Awad|نجار Najjar Naggar|العلي Al-Ali|نبيل Nabil
بشير Bashir|سمية Sumaya|سلمى Salma|خليل Khalil|درويش Darwish|حمدان Hamdan|فؤاد Fouad Fuad|مجدي Magdy|نجيب Naguib Najib|حجازي Hegazy Hijazi
رجب Ragab|ياسمين Yasmin|يونس Younes Yunus|طاهر Taher|غسان Ghassan|هيثم Haitham|الزهراني Al-Zahrani|القحطاني Alqahtani|العتيبي Al-Otaibi
فاروق Farouk Farooq|إيهاب Ehab|عبد الله Abdallah|عبدالحميد Abdelhamid|حسینی Hosseini|کریمی Karimi|أنطون Anton|مايكل Michael|مروان Marwan`
    .split(/[|\n]/)
    .map((line) => line.split(/ (?=[A-Z])/)),
)('%s', (written, ...spellings) => {
  for (const latin of spellings)
    expect([latin, relation(written, latin)]).toEqual([latin, expect.stringMatching(/SAME|VARIANT/)]);
});

test.each([
  ['المصري', 'Al-Mansouri'],
  ['زيدان', 'Zayed'],
  ['شاه', 'Sharif'],
  ['حداد', 'Hamad'],
  ['محمد', 'Mahmoud'],
  ['خوري', 'Khalil'],
  ['نبيل', 'Bilal'],
  ['عبدالكريم', 'Abdelrahman'],
])('%s is not %s', (written, latin) => {
  expect(relation(written, latin)).not.toMatch(/SAME|VARIANT/);
});
