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
مصري masri|زيدان zidan|شاه shah|شاهين shahin|شاذلي shazly|خوري khoury|حداد haddad|شامي shami|صباغ sabbagh|عوض awad
نجار najjar|نبيل nabil|سمية sumaya|سميه sumaya|سلمى salma|سلمان salman|خطيب khatib|خليل khalil|درويش darwish|بشير bashir
حمدان hamdan|حمدي hamdi|حميد hamid|حمد hamad|حماد hammad|علاء alaa|جابر jaber|غالب ghaleb|غانم ghanem|فارس fares
فاروق farouk|فؤاد fouad|فادي fadi|فراس firas|فرح farah|فرج farag|فريد farid|فهمي fahmy|فوزي fawzi|قدري qadri
كامل kamel|كمال kamal|لطفي lotfy|مؤمن moamen|مالك malik|مجدي magdy|محسن mohsen|مختار mokhtar|مروان marwan|مروة marwa
معتز moataz|معاذ moaz|ممدوح mamdouh|منير mounir|مهند mohannad|ميسرة maysara|نادر nader|ناجي naji|نجيب naguib|نهى noha
نوال nawal|هاشم hashem|هالة hala|هيثم haitham|وسام wissam|وسيم wasim|ياسمين yasmin|يونس younes|يعقوب yakub|إدريس idris
إيهاب ehab|أيمن ayman|أكرم akram|أمجد amjad|أنس anas|أمير amir|أميرة amira|أسماء asma|آية aya|آدم adam|آمنة amina|أمينة amina
بسام bassam|بسمة basma|تامر tamer|توفيق tawfik|ثامر thamer|جميل jamil|جميلة jamila|جواد jawad|حبيب habib|حاتم hatem|حازم hazem
حارث harith|حامد hamed|حسني hosni|حسنين hassanein|حليم halim|حنان hanan|خلف khalaf|خلود khouloud|دعاء doaa|رأفت raafat
رائد raed|راشد rashed|رجب ragab|رحمن rahman|رحيم rahim|رزق rizk|رضوان radwan|رفيق rafik|رمضان ramadan|رمزي ramzi|رياض riyad|ريما rima
زاهر zaher|زكي zaki|زهير zuhair|زيد zaid|سالم salem|سعد saad|سعود saud|سعاد suad|سناء sanaa|سهام siham|سهى soha|سيف saif
شادي shadi|شاكر shaker|شعبان shaaban|شكري shukri|شهاب shehab|شوقي shawky|صابر saber|صادق sadiq|صبري sabri|صفاء safaa|صفوت safwat
صقر saqr|ضاهر daher|طاهر taher|طلال talal|طه taha|ظافر zafer|عارف aref|عاصم assem|عامر amer|عاطف atef|عبير abeer|عبيد obeid
عدنان adnan|عدي uday|عزت ezzat|عطية attia|عفيفي afifi|عقيل aqil|علوي alawi|عمار ammar|عمران imran|عمرو amr|عيد eid|غسان ghassan|غادة ghada
حربي harbi|غامدي ghamdi|قحطاني qahtani|عتيبي otaibi|زهراني zahrani|شمري shammari|دوسري dosari|مطيري mutairi|عنزي anazi|شهري shehri|مالكي maliki
بغدادي baghdadi|حلبي halabi|دمشقي dimashqi|لبناني lebnani|عراقي iraqi|تونسي tounsi|مغربي maghrabi|هاشمي hashimi|حسيني husseini|حسن hassan
قباني qabbani|بيطار bitar|خياط khayat|حلاق hallaq|بناء banna|بنا banna|صايغ sayegh|نحاس nahas|عطار attar|قاضي qadi|شيخ sheikh|طويل tawil
أسود aswad|جندي gendy|شافعي shafei|منصوري mansouri|ناصري nasri|صالحي salehi|سعدي saadi|عمري omari|عباسي abbasi|تميمي tamimi|جبوري jubouri
دليمي dulaimi|ربيعي rubaie|موسوي mousavi|حسینی hosseini|رضایی rezaei|محمدی mohammadi|احمدی ahmadi|کریمی karimi|هاشمی hashemi|جعفری jafari
مرادی moradi|رحیمی rahimi|صادقی sadeghi|نوری nouri|حیدر haidar|حيدر haidar|سجاد sajjad|مسعود massoud|بهرام bahram|فرهاد farhad|شهرام shahram
خان khan|بن bin|ابن ibn|ابو abu|أبو abu|آل al|جرجس girgis|بطرس boutros|حنا hanna|مرقس morcos|يوحنا youhanna|سركيس sarkis|طنوس tannous|إلياس elias
حجازي hegazy|بركات barakat|شيرين shirin|مايكل michael|جون john|ديفيد david|جوزيف joseph|بول paul|أنطون anton|طوني tony|إيلي elie|شربل charbel
حسان hassan|حسنى hosni|سامح sameh|رغد raghad|لمى lama|لمياء lamia|مها maha|نجلاء naglaa|نهاد nihad|هند hind|وفاء wafaa|يسرا yousra|يسرى yousra|رشا rasha|داليا dalia|ميس mais|سهير soheir|صفية safia|رقية ruqaya
`;
