/**
 * Villages, quarters, camps, crossings, airports and dams that news names often and GeoNames' short table lacks. Put
 * down by hand and not held against a survey: a point may be a few kilometres off, and an editor who knows better puts
 * the newsroom's own row in its place. They have no GeoNames number: theirs are -1, -2 … by their order here, and in
 * use. So: add at the end, never take out or move.
 */
const LINES = `
SY|SY-ID|باب الهوى|Bab al-Hawa||36.24|36.70
SY|SY-HL|باب السلامة|Bab al-Salama|باب السلام,Bab al-Salameh|36.65|37.08
SY|SY-DR|نصيب|Nasib|Naseeb|32.55|36.19
SY|SY-HI|التنف|al-Tanf|Tanf|33.51|38.62
SY|SY-HA|سيمالكا|Semalka||37.06|42.37
SY|SY-DY|حقل العمر|al-Omar field|حقل العمر النفطي,Omar oil field|35.08|40.56
SY|SY-DY|الباغوز|Baghouz|باغوز,الباغوز فوقاني,Baghuz|34.46|40.95
SY|SY-DY|القورية|al-Quriyah|Quriya|34.95|40.52
SY|SY-DY|أبو حمام|Abu Hamam||34.85|40.65
SY|SY-DY|غرانيج|Gharanij||34.81|40.72
SY|SY-DY|الصور|as-Suwar||35.51|40.65
SY|SY-ID|كفريا|Kafriya|كفرية|35.99|36.68
SY|SY-ID|الفوعة|al-Fu'ah|Foua|35.98|36.70
SY|SY-HL|الزهراء|al-Zahraa||36.38|37.01
SY|SY-RD|زملكا|Zamalka||33.53|36.35
SY|SY-DI|جوبر|Jobar|حي جوبر|33.53|36.33
SY|SY-RD|سقبا|Saqba||33.52|36.38
SY|SY-RD|حمورية|Hammuriyah||33.53|36.38
SY|SY-DI|القابون|al-Qaboun|Qaboun,حي القابون|33.55|36.33
SY|SY-DI|برزة|Barzeh|حي برزة|33.55|36.32
SY|SY-DI|مخيم اليرموك|Yarmouk camp|اليرموك,Yarmouk|33.47|36.30
SY|SY-DI|المزة|Mezzeh|المزّة,حي المزة|33.50|36.25
SY|SY-RD|السيدة زينب|Sayyidah Zaynab|Sayyida Zeinab,Sayeda Zainab|33.45|36.34
SY|SY-RD|معضمية الشام|Moadamiyah|المعضمية|33.46|36.19
SY|SY-RD|خان الشيح|Khan al-Shih|خان الشيخ|33.37|36.11
SY|SY-RD|بيت جن|Beit Jinn|بيت جنّ|33.31|35.88
SY|SY-RD|مطار دمشق الدولي|Damascus International Airport|مطار دمشق,Damascus airport|33.41|36.52
SY|SY-DI|مطار المزة|Mezzeh airport|مطار المزة العسكري,Mezzeh military airport|33.48|36.22
SY|SY-HL|مطار حلب الدولي|Aleppo International Airport|مطار حلب,Aleppo airport|36.18|37.22
SY|SY-LA|حميميم|Hmeimim|قاعدة حميميم,مطار حميميم,Khmeimim|35.40|35.95
SY|SY-HL|مطار كويرس|Kuweires airport|مطار كويرس العسكري|36.19|37.58
SY|SY-HI|مطار الشعيرات|Shayrat airbase|مطار الشعيرات العسكري,الشعيرات,Shayrat|34.49|36.91
SY|SY-HI|مطار التيفور|T4 airbase|مطار التيفور العسكري,التيفور,تي فور|34.52|37.63
SY|SY-DY|مطار دير الزور|Deir ez-Zor airport|مطار دير الزور العسكري|35.29|40.18
SY|SY-HL|مطار منغ|Menagh airbase|مطار منغ العسكري,منغ,Menagh|36.52|37.04
SY|SY-RA|سد الفرات|Euphrates Dam|سد الطبقة,Tabqa Dam|35.87|38.57
SY|SY-HL|سد تشرين|Tishrin Dam|Tishreen Dam|36.38|38.18
IQ|IQ-NI|سد الموصل|Mosul Dam||36.63|42.82
IQ|IQ-AN|سد حديثة|Haditha Dam||34.21|42.36
IQ|IQ-SU|سد دوكان|Dukan Dam||35.95|44.95
IQ|IQ-SU|سد دربندخان|Darbandikhan Dam||35.11|45.71
SY|SY-RD|سجن صيدنايا|Saydnaya prison|Sednaya prison|33.67|36.33
SY|SY-HA|غويران|Ghuwayran|حي غويران,Ghweran|36.49|40.75
SY|SY-HA|تل براك|Tell Brak||36.67|41.06
SY|SY-HA|رميلان|Rmeilan|Rumaylan|37.00|41.95
SY|SY-HL|عندان|Anadan||36.29|37.04
SY|SY-HL|حيان|Hayyan||36.33|37.02
SY|SY-HL|خان العسل|Khan al-Asal||36.17|37.03
SY|SY-HL|خان طومان|Khan Tuman||36.11|37.05
SY|SY-ID|سرمدا|Sarmada||36.19|36.72
SY|SY-ID|أطمة|Atmeh|اطمه,Atma|36.31|36.69
SY|SY-ID|البارة|al-Bara||35.69|36.54
SY|SY-HI|الوعر|al-Waer|حي الوعر,Waer|34.74|36.67
SY|SY-HI|الحولة|al-Houla|Houla|34.88|36.52
SY|SY-HI|قلعة الحصن|Krak des Chevaliers|الحصن|34.76|36.30
SY|SY-HM|اللطامنة|al-Latamneh|Latamneh|35.32|36.62
SY|SY-HM|كفرنبودة|Kafr Nabudah|كفر نبودة|35.43|36.49
SY|SY-HM|أثريا|Ithriya|إثريا|35.37|37.79
SY|SY-RA|الرصافة|Rusafa|Resafa|35.63|38.76
SY|SY-DR|بصر الحرير|Busra al-Harir||32.84|36.34
SY|SY-QU|جباتا الخشب|Jubata al-Khashab||33.22|35.83
SY|SY-QU|حضر|Hader||33.28|35.83
SY|SY-QU|مجدل شمس|Majdal Shams||33.27|35.77
SY|SY-HI|جوسية|Jusiyah||34.42|36.55
LB|LB-NA|كفركلا|Kfar Kila|كفر كلا,Kafr Kila,Kfarkela|33.28|35.56
LB|LB-NA|العديسة|Odaisseh|عديسة,Adaisseh|33.25|35.55
LB|LB-NA|الخيام|Khiam|El Khiam|33.33|35.61
LB|LB-NA|عيتا الشعب|Aita al-Shaab|Ayta ash-Shab|33.10|35.33
LB|LB-NA|ميس الجبل|Meiss ej-Jabal|Mays al-Jabal,Meiss al-Jabal|33.17|35.53
LB|LB-NA|حولا|Houla|Hula|33.21|35.52
LB|LB-NA|مركبا|Markaba||33.23|35.51
LB|LB-NA|يارون|Yaroun||33.08|35.42
LB|LB-NA|مارون الراس|Maroun al-Ras|مارون الرأس,Maroun el-Ras|33.10|35.45
LB|LB-NA|عيترون|Aitaroun||33.12|35.47
LB|LB-NA|بليدا|Blida||33.14|35.51
LB|LB-NA|الطيبة|Taybeh|Al-Taybeh|33.28|35.52
LB|LB-NA|رب ثلاثين|Rab Thalathine|رب الثلاثين|33.26|35.53
LB|LB-NA|عيناثا|Ainata|عيناتا|33.13|35.44
LB|LB-NA|شبعا|Shebaa|Chebaa|33.35|35.75
LB|LB-NA|كفرشوبا|Kfarchouba|كفر شوبا,Kfar Shouba|33.33|35.69
LB|LB-NA|الهبارية|Hebbariyeh|Habbariyeh|33.37|35.69
LB|LB-JA|الضهيرة|Dhayra|الظهيرة,Dhaira|33.10|35.22
LB|LB-JA|علما الشعب|Alma al-Shaab||33.11|35.18
LB|LB-JA|طير حرفا|Tayr Harfa||33.12|35.22
LB|LB-JA|مجدل زون|Majdal Zoun|مجدلزون,Majdalzoun|33.15|35.22
LB|LB-JA|المنصوري|Mansouri||33.17|35.20
LB|LB-JA|القليلة|Qlaileh||33.19|35.22
LB|LB-JA|زبقين|Zibqin||33.16|35.27
LB|LB-NA|تبنين|Tebnine|Tibnin|33.20|35.41
LB|LB-JA|قانا|Qana||33.21|35.30
LB|LB-JA|صديقين|Siddiqin|Seddiqine|33.19|35.31
LB|LB-JA|جويا|Jwaya|Jouaiya|33.24|35.32
LB|LB-NA|برعشيت|Baraachit||33.18|35.44
LB|LB-NA|شقرا|Chaqra|شقراء|33.19|35.47
LB|LB-NA|مجدل سلم|Majdal Selem||33.22|35.46
LB|LB-NA|خربة سلم|Khirbet Selem|Khirbet Silm|33.22|35.42
LB|LB-NA|كفررمان|Kfar Rumman|كفر رمان,Kfar Remen|33.39|35.51
LB|LB-NA|أرنون|Arnoun||33.33|35.53
LB|LB-NA|يحمر الشقيف|Yohmor|يحمر|33.31|35.52
LB|LB-JA|عدلون|Adloun||33.40|35.27
LB|LB-JA|الصرفند|Sarafand||33.45|35.29
LB|LB-NA|جباع|Jbaa||33.48|35.52
LB|LB-BH|عرسال|Arsal||34.18|36.42
LB|LB-BH|القاع|Qaa||34.34|36.47
LB|LB-BH|رأس بعلبك|Ras Baalbek||34.26|36.42
LB|LB-BI|رياق|Riyaq|Rayak|33.85|36.00
LB|LB-BI|شتورا|Chtaura|شتورة|33.82|35.85
LB|LB-BI|بر الياس|Bar Elias|برالياس|33.77|35.90
LB|LB-BI|مجدل عنجر|Majdal Anjar||33.71|35.91
LB|LB-BI|مشغرة|Machghara||33.53|35.65
LB|LB-BI|القرعون|Qaraoun||33.57|35.72
LB|LB-JL|الضاحية الجنوبية|Dahiyeh|ضاحية بيروت الجنوبية,الضاحية الجنوبية لبيروت,الضاحية الجنوبية للعاصمة,southern suburbs of Beirut,Beirut's southern suburbs,Dahieh,Dahiya|33.85|35.51
LB|LB-JL|حارة حريك|Haret Hreik||33.85|35.51
LB|LB-JL|الغبيري|Ghobeiry|Ghobeiri|33.86|35.50
LB|LB-JL|الشياح|Chiyah|Shiyah|33.86|35.52
LB|LB-JL|خلدة|Khalde|Khaldeh|33.78|35.48
LB|LB-JL|الدامور|Damour||33.73|35.46
LB|LB-JL|برج البراجنة|Bourj al-Barajneh|Burj al-Barajneh|33.85|35.50
LB|LB-BA|شاتيلا|Shatila|مخيم شاتيلا|33.86|35.50
LB|LB-JA|عين الحلوة|Ain al-Hilweh|مخيم عين الحلوة,Ein el-Hilweh,Ain el-Hilweh|33.54|35.38
LB|LB-JA|المية ومية|Mieh Mieh|المية والمية|33.54|35.39
LB|LB-JA|الرشيدية|Rashidieh|مخيم الرشيدية|33.24|35.22
LB|LB-AK|نهر البارد|Nahr al-Bared|مخيم نهر البارد|34.51|35.96
LB|LB-AS|البداوي|Beddawi|مخيم البداوي|34.44|35.87
LB|LB-AK|القبيات|Qoubaiyat|Kobayat|34.57|36.28
LB|LB-AK|وادي خالد|Wadi Khaled|Wadi Khalid|34.63|36.40
LB|LB-BI|المصنع|Masnaa|معبر المصنع,نقطة المصنع,نقطة المصنع الحدودية,معبر المصنع الحدودي,Masnaa crossing,al-Masnaa|33.70|35.94
LB|LB-AK|العريضة|Arida|معبر العريضة|34.63|35.98
LB|LB-AK|العبودية|Aboudieh||34.65|36.12
LB|LB-NA|مزارع شبعا|Shebaa Farms||33.30|35.72
IQ|IQ-DI|جلولاء|Jalawla|Jalula|34.27|45.17
IQ|IQ-DI|السعدية|al-Saadiya|Sadiyah|34.19|45.12
IQ|IQ-DI|بهرز|Buhriz||33.70|44.67
IQ|IQ-DI|خان بني سعد|Khan Bani Saad|بني سعد|33.57|44.54
IQ|IQ-BG|المدائن|al-Mada'in|Salman Pak,سلمان باك|33.10|44.58
IQ|IQ-BG|التاجي|Taji||33.52|44.26
IQ|IQ-BG|اليوسفية|Yusufiyah||33.07|44.22
IQ|IQ-BG|اللطيفية|Latifiyah||32.95|44.35
IQ|IQ-BB|جرف الصخر|Jurf al-Sakhar|جرف النصر,Jurf al-Nasr|32.87|44.21
IQ|IQ-AN|عامرية الفلوجة|Amiriyat al-Fallujah|عامرية الصمود|33.16|43.87
IQ|IQ-AN|الكرمة|Karma|الگرمة,Garma|33.40|43.91
IQ|IQ-AN|الصقلاوية|Saqlawiyah|Saqlawiya|33.40|43.69
IQ|IQ-AN|الحبانية|Habbaniyah|Habbaniya|33.37|43.57
IQ|IQ-AN|عين الأسد|Ain al-Asad|قاعدة عين الأسد,Ain al-Assad,Al-Asad airbase|33.79|42.44
IQ|IQ-AN|البغدادي|al-Baghdadi||33.86|42.54
IQ|IQ-AN|كبيسة|Kubaysah|Kubaisa|33.58|42.61
IQ|IQ-NI|ربيعة|Rabia||36.80|42.10
IQ|IQ-NI|زمار|Zummar|Zumar|36.65|42.60
IQ|IQ-NI|بعشيقة|Bashiqa|Baashiqa|36.45|43.35
IQ|IQ-NI|برطلة|Bartella|برطلّة,Bartala|36.35|43.38
IQ|IQ-NI|القوش|Alqosh|ألقوش,Al-Qosh|36.74|43.09
IQ|IQ-NI|حمام العليل|Hammam al-Alil||36.16|43.26
IQ|IQ-NI|سنوني|Sinuni|سنونى,Sinone,Snuny|36.46|41.70
IQ|IQ-NI|بادوش|Badush||36.41|42.97
IQ|IQ-SD|الضلوعية|Dhuluiya|Duluiya|34.04|44.22
IQ|IQ-SD|الدجيل|Dujail||33.85|44.25
IQ|IQ-SD|الإسحاقي|Ishaqi||33.95|44.02
IQ|IQ-SD|آمرلي|Amirli|امرلي,Amerli|34.72|44.45
IQ|IQ-SD|سليمان بيك|Sulaiman Bek|سليمان بك,Suleiman Beg|34.74|44.69
IQ|IQ-KI|تازة خورماتو|Taza Khurmatu|تازة|35.30|44.33
IQ|IQ-KI|التون كوبري|Altun Kupri|آلتون كوبري|35.75|44.14
IQ|IQ-BA|صفوان|Safwan|سفوان|30.11|47.72
IQ|IQ-BA|الشلامجة|Shalamcheh|شلمجة|30.51|48.03
IQ|IQ-BB|الكفل|al-Kifl||32.22|44.36
IQ|IQ-BB|الإسكندرية|Iskandariyah||32.89|44.35
IQ|IQ-DQ|قلعة سكر|Qal'at Sukkar||31.86|46.07
IQ|IQ-MA|المجر الكبير|Majar al-Kabir||31.57|47.17
IQ|IQ-BG|مدينة الصدر|Sadr City||33.39|44.46
IQ|IQ-BG|الكاظمية|Kadhimiya|Kazimiyah,Khadimiya|33.38|44.34
IQ|IQ-BG|الأعظمية|Adhamiyah|Adhamiya,Azamiyah|33.37|44.37
IQ|IQ-BG|الكرادة|Karrada|Karada,حي الكرادة|33.30|44.43
IQ|IQ-BG|الكرخ|Karkh||33.33|44.36
IQ|IQ-BG|المنطقة الخضراء|Green Zone||33.31|44.39
IQ|IQ-BG|الشعلة|Shula|Shuala,حي الشعلة|33.37|44.28
IQ|IQ-BG|مطار بغداد الدولي|Baghdad International Airport|مطار بغداد,Baghdad airport|33.26|44.23
IQ|IQ-AR|مطار أربيل الدولي|Erbil International Airport|مطار أربيل,Erbil airport|36.24|43.96
IQ|IQ-DA|فيشخابور|Faysh Khabur|فيش خابور,Peshkhabour|37.07|42.38
IQ|IQ-NI|لالش|Lalish||36.77|43.30
IQ|IQ-AR|حاج عمران|Haji Omeran|حاجي عمران,Haj Omran|36.66|45.05
SY|SY-HL|الشيخ مقصود|Sheikh Maqsoud|Sheikh Maksoud,حي الشيخ مقصود|36.23|37.15
LB|LB-JA|البازورية|Bazouriyeh|Bazourieh,Bazouriye|33.26|35.27
LB|LB-NA|دير ميماس|Deir Mimas|ديرميماس|33.30|35.55
LB|LB-BH|بريتال|Brital|Britel|33.94|36.15
LB|LB-BI|الفرزل|Ferzol|Furzol|33.88|35.95
LB|LB-AS|باب التبانة|Bab al-Tabbaneh|Bab al-Tebbaneh|34.44|35.85
LB|LB-JA|العباسية|Abbasiyeh||33.29|35.27
LB|LB-NA|حاريص|Haris|Hariss|33.18|35.37
LB|LB-NA|الغندورية|Ghandouriyeh||33.25|35.43
LB|LB-NA|دير سريان|Deir Siriane|ديرسريان|33.28|35.50
LB|LB-NA|القنطرة|Qantara||33.27|35.47
LB|LB-NA|كفرتبنيت|Kfar Tebnit||33.35|35.52
LB|LB-JA|معركة|Maarakeh||33.26|35.31
LB|LB-BH|اللبوة|Labweh||34.20|36.35
LB|LB-BH|النبي شيت|Nabi Sheet|النبي شيث,Nabi Chit|33.87|36.11
LB|LB-BA|مطار بيروت|Beirut airport|مطار رفيق الحريري الدولي,مطار بيروت الدولي,Rafic Hariri International Airport|33.82|35.49
`;

/** What newsrooms call packaged towns besides: English name as in the table, governorate → other spellings. */
const SPELLINGS = `
Al-Hol|SY-HA|الهول,مخيم الهول,Hol,al-Hawl
Deir ez-Zor|SY-DY|ديرالزور,Deir Ezzour,Deir al-Zor,Deir Azzor,Dayr az-Zawr
Raqqa|SY-RA|Raqa,Rakka
Hasakah|SY-HA|Hassakeh,Hasakeh,Hassakah,Haseke
Idlib|SY-ID|Idleb
Latakia|SY-LA|Lattakia,Latakiya
Tartus|SY-TA|Tartous
Suwayda|SY-SU|Suweida,Sweida,Suwaida
Daraa|SY-DR|Deraa,Dara'a
Quneitra|SY-QU|Qunaitra
Qamishli|SY-HA|قامشلو,Qamishlo,Kamishli,Qamishly
Al-Bukamal|SY-DY|Boukamal,Al-Boukamal,Abukamal
Al Mayadin|SY-DY|Mayadeen,Mayadin
Duma|SY-RD|Douma
Darayya|SY-RD|Daraya
As Safirah|SY-HL|Safira,al-Safira
Jisr ash Shughur|SY-ID|Jisr al-Shughour,Jisr al-Shughur
Saraqib|SY-ID|Saraqeb
Khan Shaykhun|SY-ID|Khan Sheikhoun,Khan Shaykhoun
Ra's al 'Ayn|SY-HA|سري كانيه,Ras al-Ain,Ras al-Ayn
Tall Abyad|SY-RA|Tal Abyad,Tel Abyad,Tell Abyad
Tall Rif'at|SY-HL|Tal Rifaat,Tel Rifaat,Tell Rifaat,Tal Rifat
Tall Tamr|SY-HA|Tal Tamr,Tel Tamer,Tell Tamer
'Ayn 'Isa|SY-RA|Ain Issa,Ain Eissa
'Afrin|SY-HL|Afrin
Jarabulus|SY-HL|Jarablus
Jindayris|SY-HL|Jinderes,Jindires
Al Qusayr|SY-HI|Qusayr,Qusair
Ar Rastan|SY-HI|Rastan
Tallbisah|SY-HI|Talbiseh,Talbisa
As Salamiyah|SY-HM|سلمية,Salamiyah,Salamiya
Busra ash Sham|SY-DR|Bosra,Busra al-Sham
As Sanamayn|SY-DR|Sanamayn
Maarat al-Numan|SY-ID|المعرة,Maaret al-Numan,Maarrat al-Numan
Az Zabadani|SY-RD|Zabadani
Saydnaya|SY-RD|Sednaya,Saidnaya
Al Furqlus|SY-HI|Furqlus,al-Farqalas,Furqlos
Tall 'Afar|IQ-NI|Tal Afar,Tel Afar,Telafar
Fallujah|IQ-AN|Falluja
Baqubah|IQ-DI|Baqouba,Baquba
As Sulaymaniyah|IQ-SU|Sulaimaniyah,Sulaimani,Sulaimaniya,Sulaymaniyah
Karbala|IQ-KA|Kerbala
Nasiriyah|IQ-DQ|Nasiriya
Zaxo|IQ-DA|Zakho
Duhok|IQ-DA|Dohuk
Tuz Khurmatu|IQ-SD|طوزخورماتو,طوز خورماتو,الطوز,طوز,Tuz Khormato
Mexmur|IQ-AR|Makhmur,Makhmour
Al Ya'rubiyah|SY-HA|تل كوجر,Yarubiyah,Yaarubiyah
Bayji|IQ-SD|Baiji,Beiji
Hadithah|IQ-AN|Haditha
Al Hawijah|IQ-KI|Hawija
Al Qayyarah|IQ-NI|الگيارة,Qayyarah,Qayyara
Abu Ghurayb|IQ-AN|Abu Ghraib
Samarra'|IQ-SD|Samarra
Kelar|IQ-SU|Kalar
Raniye|IQ-SU|Ranya,Rania
Sidon|LB-JA|Saida
Tyre|LB-JA|Sour
Nabatieh|LB-NA|Nabatiyeh,Nabatiyah
Zahle|LB-BI|Zahleh
Bent Jbail|LB-NA|Bint Jbeil,Bint Jubayl,Bent Jbeil
Marjayoun|LB-NA|Marjeyoun
En Naqoura|LB-JA|Naqoura,Naqura
El Hermel|LB-BI|Hermel
Aanjar|LB-BI|Anjar
Jounieh|LB-JL|جونية
Jbail|LB-JL|Byblos,Jbeil
Aaley|LB-JL|عاليه,Aley
Dibis|IQ-KI|الدبس
`;

const rows = (lines) =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
const listed = (names) => names.split(",").filter(Boolean);

/** The hand-written places, with numbers below 0 in the order in which they stand. */
export function morePlaces() {
  return rows(LINES).map(([country, governorate, ar, en, aliases, lat, lon], at) => ({
    id: -1 - at,
    ar,
    en,
    aliases: listed(aliases),
    country,
    governorate,
    lat: Number(lat),
    lon: Number(lon),
    population: 0,
  }));
}

/** The other spellings of a packaged town; none for most. */
export function spellingsOf({ en, governorate }) {
  const row = SPELLED.get(`${en}|${governorate}`);
  return row ? listed(row) : [];
}

const SPELLED = new Map(rows(SPELLINGS).map(([en, governorate, names]) => [`${en}|${governorate}`, names]));
