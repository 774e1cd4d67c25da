import { type Names, names } from './names.ts';

/** As they are common in Nigeria. */
export const nigerian: Names = names({
  skew: 1.4,
  given: `
    Chinedu Oladimeji Ngozi Alade Oluwaseun Fehintola Aisha Korede Emeka Asake Funmilayo Folu Tunde Adekitan
    Zainab Ayoka Ifeanyi Osunleke Adaeze Babatunji Ibrahim Anjolaoluwa Yetunde Oyenike Gloria Tade Andrew Eniola
    Blessing Abeni Patience Omotayo Angela Boluwatife Daniel Adedayo Deborah Ibidapo Nathaniel Sijuade Emmanuel
    Mofifoluwa Victoria Olakunle Mary Gbadebo Samuel Abebi Benjamin Faderera Mark Olufunmilayo Hope Kolawole
    Simon Seye Cornelius Mosunmola Charity Sowande Michael Adebiyi Joseph Oluwagbemiga Ruth Ikeoluwa Paul
    Temidayo Sarah Niyilolawa Gabriel Adedeji Joy Segilola Peace Omotara Peter Oreofe Grace Titilayo
  `,
  family: `
    Okafor Alabi Adeyemi Olukotun Okonkwo Aderogba Balogun Ibikunle Eze Ajewole Abubakar Omotoso Nwosu Makinde
    Olawale Shekoni Bello Adelusi Adebayo Afolayan Chukwu Akinrinola Danjuma Babtunde Adetokunbo Olujimi Ojo
    Bamiloye Ogunleye Adeyemo Ibrahim Oyeyemi Uche Adebisi Nnamani Oladipupo Abiola Olusanya Obi Olukunga
    Ekwueme Makinwa Oyekan Oyeniyi Oshodi Ogulana Akinwale Oyaifo Obasanjo Fadipe
  `,
});
