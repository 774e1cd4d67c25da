/** Arabic, Persian and Hebrew names, whose script leaves vowels out, with what they are in Latin letters. */
export const namesSemitic = `
محمد muhammad|أحمد ahmed|احمد ahmed|محمود mahmoud|مصطفى mustafa|مصطفي mustafa|حسن hassan|حسين hussein|يوسف yusuf|إبراهيم ibrahim
ابراهيم ibrahim|إسماعيل ismail|اسماعيل ismail|خالد khalid|عمر omar|عثمان osman|عبدالله abdullah|سعيد said|سيد sayed|السيد sayed
فاطمة fatima|فاطمه fatima|عائشة aisha|خديجة khadija|مريم maryam|زينب zainab|ليلى leila|نور nour|أمين amin|امين amin
كريم karim|رشيد rashid|جمال jamal|طارق tariq|وليد walid|سليم salim|سليمان suleiman|منصور mansour|فيصل faisal|بلال bilal
حمزة hamza|حمزه hamza|يحيى yahya|أشرف ashraf|اشرف ashraf|عزيز aziz|علي ali|على ali|عبدالرحمن abdulrahman|عبدالعزيز abdulaziz
هشام hisham|رضا reza|قاسم qasim|صالح saleh|ناصر nasser|سمير samir|سامي sami|سارة sara|ساره sara|هدى huda
منى mona|ماجد majed|فهد fahad|سلطان sultan|تركي turki|عادل adel|عماد imad|باسم bassem|رامي rami|زياد ziad
ياسين yasin|ياسر yasser|نادية nadia|هاني hani|وائل wael|شريف sherif|حسام hossam|أسامة osama|اسامة osama|جعفر jafar
مراد murad|أنور anwar|انور anwar|بدر badr|صلاح salah|ضياء diaa|عصام essam|عيسى issa|موسى musa|هارون haroun
داود dawood|زكريا zakaria|عباس abbas|عبد abd|عبدالكريم abdulkarim|مهدي mahdi|مهدی mahdi|علیرضا alireza|امیر amir|سعید said
کریم karim|زهرا zahra|زهراء zahra|ريم reem|رنا rana|دينا dina|نورة noura|أمل amal|امل amal|إيمان iman
ايمان iman|هبة heba|شيماء shaimaa|رانيا rania|لينا lina|يارا yara|جورج george|مينا mina|بيتر peter|مارك mark
משה moshe|דוד david|יוסף yosef|אברהם avraham|יעקב yaakov|שרה sara|יצחק yitzhak|כהן cohen|לוי levi|רחל rachel
רבקה rivka|לאה leah|מרים miriam|אסתר esther|חנה hanna|דניאל daniel|מיכאל michael|גבריאל gavriel|רפאל rafael|שמואל shmuel
שלמה shlomo|יהונתן yehonatan|יונתן yonatan|נתן natan|אלי eli|אליהו eliyahu|בנימין binyamin|שמעון shimon|ראובן reuven|יהודה yehuda
מרדכי mordechai|חיים chaim|אורי uri|עמית amit|עידו ido|נועה noa|תמר tamar|מיכל michal|יעל yael|שירה shira
רונית ronit|ענת anat|גיל gil|גל gal|טל tal|אבי avi|מזרחי mizrahi|פרץ peretz|ביטון biton|דהן dahan
פרידמן friedman|לוין levin|שפירא shapira|אזולאי azoulay|רוזנברג rosenberg|כץ katz|גולדברג goldberg|אדרי edri|חדד haddad|עמר amar
`;
