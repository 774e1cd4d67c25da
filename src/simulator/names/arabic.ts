import { type Names, names } from './names.ts';

/** As they are common in Egypt and the Levant, with several spellings. */
export const arabic: Names = names({
  skew: 1.6,
  given: `
    محمد=Mohamed/Mohammed/Muhammad أحمد=Ahmed/Ahmad علي=Ali/Aly حسن=Hassan/Hasan حسين=Hussein/Hossein/Hussain
    عمر=Omar/Umar يوسف=Youssef/Yousef/Yusuf إبراهيم=Ibrahim/Ebrahim خالد=Khaled/Khalid محمود=Mahmoud/Mahmood
    مصطفى=Mostafa/Mustafa عبدالله=Abdullah/Abdallah عبدالرحمن=Abdelrahman/Abdulrahman طارق=Tarek/Tariq
    كريم=Karim/Kareem سامي=Sami/Samy رامي=Rami/Ramy وليد=Walid/Waleed هشام=Hisham/Hesham شريف=Sherif/Sharif
    عماد=Emad/Imad أيمن=Ayman/Aymen بلال=Bilal/Belal زياد=Ziad/Ziyad فيصل=Faisal/Faysal سعيد=Said/Saeed
    جمال=Gamal/Jamal ماجد=Maged/Majid نبيل=Nabil/Nabeel ياسر=Yasser/Yasir فاطمة=Fatima/Fatma مريم=Mariam/Maryam
    عائشة=Aisha/Aysha نور=Nour/Noor سارة=Sara/Sarah ليلى=Layla/Leila هدى=Hoda/Huda منى=Mona/Muna رنا=Rana/Ranaa
    دينا=Dina/Deena ياسمين=Yasmin/Yasmine زينب=Zeinab/Zaynab خديجة=Khadija/Khadijah أمل=Amal/Aml سلمى=Salma/Selma
    رانيا=Rania/Ranya هبة=Heba/Hiba إيمان=Iman/Eman نادية=Nadia/Nadya سميرة=Samira/Sameera ريم=Reem/Rim
    جميلة=Jamila/Gamila غادة=Ghada/Gada لبنى=Lobna/Lubna شيماء=Shaimaa/Shayma نجلاء=Naglaa/Najla
  `,
  family: `
    السيد=El_Sayed/Al_Sayed/Elsayed حسن=Hassan/Hasan علي=Ali/Aly إبراهيم=Ibrahim/Ebrahim محمود=Mahmoud/Mahmood
    مصطفى=Mostafa/Mustafa عبدالله=Abdullah/Abdallah الشريف=El_Sherif/Al-Sharif منصور=Mansour/Mansoor
    سليمان=Soliman/Suleiman خليل=Khalil/Khaleel صالح=Saleh/Salih يوسف=Youssef/Yousef عثمان=Osman/Othman
    حمدان=Hamdan/Hemdan المصري=El_Masry/Al-Masri النجار=El_Naggar/Al-Najjar الحداد=El_Haddad/Al-Haddad
    قاسم=Kassem/Qasim فاروق=Farouk/Farooq رشيد=Rashid/Rasheed جابر=Gaber/Jaber سالم=Salem/Salim شاهين=Shahin/Shaheen
    بدوي=Badawi/Badawy عوض=Awad/Awwad زكي=Zaki/Zaky فهمي=Fahmy/Fahmi حجازي=Hegazy/Hijazi غانم=Ghanem/Ghanim
    درويش=Darwish/Darweesh عزيز=Aziz/Azeez نصار=Nassar/Nasser حماد=Hammad/Hamad الخطيب=El_Khatib/Al-Khateeb
    شعبان=Shaaban/Shaban رمضان=Ramadan/Ramadhan عبدالعزيز=Abdelaziz/Abdulaziz القاضي=El_Kady/Al-Qadi
    الطيب=El_Tayeb/Al-Tayyib
  `,
});
