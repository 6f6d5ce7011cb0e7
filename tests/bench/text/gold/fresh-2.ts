import type { Labelled } from "./types.ts";

/** The fresh half, second part: nobody who works on a reader looks at it. */
export const FRESH_2: readonly Labelled[] = [
  {
    number: 75,
    hand: "local",
    about: "LB",
    dateline: "الهرمل",
    filedAt: "2026-06-07 13:50",
    body: `من صفحة أخبار الهرمل وجوارها
مبارح شي ١١ ونص بالليل الجيش كبس مستودع بجرد القصر ولقط ٣ شباب من المهربين وصادر بنزين ودخان
واليوم الصبح الطيران الإسرائيلي ضرب جرود جنتا بصاروخين والبيوت رجّت بس الحمدلله ما في إصابات لحد هلق
ناس عم تقول انو الضربة كانت ع نفق ومحدا عندو خبر يقين
بلدية النبي شيت طلبت من العالم ما تقرب ع المطرح وقالت انو في صاروخ ما انفجر
وبشمسطار العالم نزلت ع الطريق وحرقت دواليب كرمال الكهربا، الدرك وصل وفتح الطريق بلا مشاكل
وكلنا منتذكر لما سيارة مفخخة انفجرت بالهرمل بكانون الثاني ٢٠١٤ وراح فيها ٣ شهدا
الطقس بكرا حلو والله يحمي الكل`,
    places: [
      ["القصر", "القصر LB-BH vicinity"],
      ["جنتا", "جنتا LB-BH vicinity"],
      ["شمسطار", "شمسطار LB-BH"],
      ["الهرمل#2", "الهرمل LB-BH"],
    ],
    attributions: [
      ["عم تقول", "ناس", "says"],
      ["قالت", "بلدية النبي شيت", "says"],
    ],
    hedges: [["محدا عندو خبر يقين", "unknown"]],
    times: [
      ["مبارح شي ١١ ونص بالليل", "2026-06-06 23:30"],
      ["اليوم الصبح", "2026-06-07 05:00/2026-06-07 12:00"],
      ["كانون الثاني ٢٠١٤", "2014-01"],
      ["بكرا", "2026-06-08"],
    ],
    figures: [
      ["٣ شباب", "detained", "3"],
      ["٣ شهدا", "killed", "3"],
    ],
    actors: [
      ["الجيش", "الجيش اللبناني"],
      ["الطيران الإسرائيلي", "الجيش الإسرائيلي"],
      ["الدرك", "قوى الأمن الداخلي اللبنانية"],
    ],
    incidents: [
      ["arrests", "القصر", "لقط ٣ شباب"],
      ["air-or-drone-strike", "جنتا", "ضرب جرود جنتا بصاروخين"],
      ["violent-demonstration", "شمسطار", "حرقت دواليب"],
      ["remote-explosive", "الهرمل#2", "سيارة مفخخة انفجرت"],
    ],
    optional: {
      places: ["الهرمل", "النبي شيت"],
      attributions: ["طلبت", "من صفحة أخبار الهرمل وجوارها"],
      hedges: ["ناس عم تقول"],
      times: ["لحد هلق"],
      actors: ["المهربين"],
    },
  },
  {
    number: 76,
    hand: "agency",
    about: "SY",
    dateline: "دمشق",
    filedAt: "2026-01-29 20:40",
    sourceLine: "دمشق (برق) –",
    body: `دمشق (برق) – قتل خمسة أشخاص على الأقل وأصيب أربعة عشر آخرون بجروح الخميس في انفجار استهدف مسجدا في حي وادي الذهب في مدينة حمص بوسط سوريا، في هجوم تبنته مجموعة غير معروفة سابقا في رسالة عبر تلغرام تعذّر التحقق من صحتها.
وقال مسؤول في مديرية الصحة لوكالة فرانس برس إن "بين المصابين ثلاثة في حال حرجة".
وأوضحت وزارة الداخلية في بيان أن العبوات زُرعت داخل المسجد ويبدو أنها فُجّرت عن بعد، مشيرة إلى أن التحقيق "لا يزال في مراحله الأولى".
وتظاهر العشرات في عكرمة بعد ساعات من الانفجار مطالبين بالحماية، وفرّقتهم قوات الأمن بإطلاق النار في الهواء.
ويأتي ذلك بعد أسبوعين على هجوم نفذه انتحاري قرب السخنة واستهدف رتلا للجيش السوري، ما أسفر عن مقتل جندي وجرح ضابطين.
وفي دمشق، عاد وزير الصحة جريحين في مشفى المواساة، وتعهّد "محاسبة المجرمين".`,
    places: [
      ["وادي الذهب", "?"],
      ["حمص", "حمص SY-HI"],
      ["سوريا", "سوريا SY country"],
      ["عكرمة", "?"],
      ["السخنة", "السخنة SY-HI vicinity"],
      ["دمشق#2", "دمشق SY-DI"],
    ],
    attributions: [
      ["قال", "مسؤول في مديرية الصحة", "says"],
      ["أوضحت", "وزارة الداخلية", "says"],
      ["مشيرة", "<", "says"],
    ],
    hedges: [
      ["تعذّر التحقق", "unverified"],
      ["يبدو", "likelihood"],
    ],
    times: [["الخميس", "2026-01-29"]],
    figures: [
      ["خمسة أشخاص على الأقل", "killed", "5+"],
      ["أربعة عشر آخرون", "wounded", "14"],
      ["جندي", "killed", "1"],
      ["ضابطين", "wounded", "2"],
    ],
    actors: [["لجيش السوري", "الجيش السوري"]],
    incidents: [
      ["remote-explosive", "حمص", "انفجار استهدف مسجدا"],
      ["protest-with-intervention", "عكرمة", "تظاهر العشرات"],
      ["suicide-bomb", "السخنة", "هجوم نفذه انتحاري"],
    ],
    optional: {
      places: ["دمشق", "حي وادي الذهب", "مشفى المواساة"],
      attributions: ["تبنته", "تعهّد"],
      hedges: ["غير معروفة"],
      times: ["بعد ساعات من الانفجار", "بعد أسبوعين"],
      figures: ["ثلاثة في حال حرجة", "جريحين", "العشرات"],
      actors: ["قوات الأمن", "انتحاري"],
    },
  },
  {
    number: 77,
    hand: "army",
    about: "IQ",
    filedAt: "2026-10-11 17:25",
    body: `إعلام الحشد الشعبي /
أعلنت قيادة عمليات الأنبار للحشد الشعبي، اليوم الأحد، انطلاق عملية تفتيش واسعة في صحراء الرطبة بمشاركة ثلاثة ألوية وبإسناد من القوة الجوية، أسفرت في يومها الأول عن تدمير ٤ مضافات والعثور على نفق بطول ٧٠ متراً.
وفي نينوى تمكنت استخبارات اللواء 30 من نصب كمين محكم لعنصرين من التنظيم الإرهابي قرب قرية عين طلاوي غرب تلعفر ليلة أمس فقتلت أحدهما فيما فجّر الثاني نفسه بحزام ناسف دون خسائر في صفوف القوة.
وأكد آمر اللواء أن الإرهابيين تسللا من وادي العذبة، وأنهما على الأرجح من خلية ما يسمى «ولاية الجزيرة».
إلى ذلك استقبل رئيس هيئة الحشد في بغداد وفداً عشائرياً من قضاء البعاج.
وكانت قوة من الحشد قد تعرضت في ٢٥ أيلول لقصف بطائرة مسيرة مجهولة قرب معبر القائم الحدودي ما أسفر عن استشهاد مقاتل واحد.`,
    places: [
      ["الرطبة", "الرطبة IQ-AN vicinity"],
      ["نينوى", "نينوى IQ-NI governorate"],
      ["عين طلاوي", "عين طلاوي IQ-NI vicinity"],
      ["تلعفر", "تلعفر IQ-NI"],
      ["وادي العذبة", "?"],
      ["بغداد", "بغداد IQ-BG"],
      ["البعاج", "البعاج IQ-NI district"],
      ["القائم", "القائم IQ-AN vicinity"],
    ],
    attributions: [
      ["أعلنت", "قيادة عمليات الأنبار للحشد الشعبي", "says"],
      ["أكد", "آمر اللواء", "confirms"],
    ],
    hedges: [
      ["على الأرجح", "likelihood"],
      ["مجهولة", "unknown"],
    ],
    times: [
      ["اليوم الأحد", "2026-10-11"],
      ["ليلة أمس", "2026-10-10 20:00/2026-10-11 05:00"],
      ["٢٥ أيلول", "2026-09-25"],
    ],
    figures: [
      ["أحدهما", "killed", "1"],
      ["مقاتل واحد", "killed", "1"],
    ],
    actors: [
      ["لحشد الشعبي#2", "الحشد الشعبي"],
      ["القوة الجوية", "القوة الجوية العراقية"],
      ["قوة من الحشد", "الحشد الشعبي"],
    ],
    incidents: [
      ["disrupted-weapons-use", "الرطبة", "عملية تفتيش واسعة"],
      ["armed-clash", "عين طلاوي", "نصب كمين محكم"],
      ["suicide-bomb", "عين طلاوي", "فجّر الثاني نفسه"],
      ["air-or-drone-strike", "القائم", "قصف بطائرة مسيرة"],
    ],
    optional: {
      places: ["الأنبار", "صحراء الرطبة", "العذبة", "معبر القائم", "الجزيرة"],
      attributions: ["إعلام الحشد الشعبي /", "إعلام الحشد الشعبي"],
      hedges: ["ما يسمى"],
      times: ["في يومها الأول"],
      figures: ["عنصرين", "الثاني"],
      actors: ["الحشد الشعبي", "التنظيم الإرهابي", "هيئة الحشد", "الحشد#3", "اللواء 30"],
    },
  },
  {
    number: 78,
    hand: "agency",
    about: "SY",
    dateline: "إدلب",
    filedAt: "2026-02-19 15:20",
    sourceLine: "إدلب – خاص",
    body: `إدلب – خاص
لقي طفلان حتفهما وأصيبت والدتهما، صباح اليوم، إثر انفجار قنبلة عنقودية من مخلفات قصف قوات النظام البائد في قرية كفر عويد بجبل الزاوية، وفق ما أعلن الدفاع المدني السوري الذي قال إن فرقه أحصت منذ مطلع العام ما بين 60 و65 قتيلاً جراء حوادث مماثلة.
وفي سرمين، أصيب عنصر من الأمن العام بطعنة سكين أثناء محاولته فض شجار بين عائلتين ليل أمس، وتم توقيف قرابة عشرة أشخاص، بحسب قيادة الأمن الداخلي في إدلب.
وعلى الحدود، قال أهالٍ في قرية خربة الجوز إن حرس الحدود التركي أطلق النار على شبان كانوا يحاولون العبور فجر الأربعاء ما أدى إلى إصابة شابين، ولم يصدر عن أنقرة أي تعليق.
يُذكر أن الطيران الروسي كان قد قصف سوق بنش في أيار 2020، ما تسبب حينها بسقوط عشرات الضحايا.
وشهد معبر باب الهوى عودة 214 عائلة خلال الأسبوع المنصرم.`,
    places: [
      ["كفر عويد", "كفر عويد SY-ID"],
      ["جبل الزاوية", "جبل الزاوية SY-ID district"],
      ["سرمين", "سرمين SY-ID"],
      ["خربة الجوز", "خربة الجوز SY-ID"],
      ["بنش", "بنش SY-ID"],
      ["باب الهوى", "باب الهوى SY-ID"],
    ],
    attributions: [
      ["وفق ما أعلن", "الدفاع المدني السوري", "cites"],
      ["قال", "<", "says"],
      ["بحسب", "قيادة الأمن الداخلي في إدلب", "cites"],
      ["قال#2", "أهالٍ في قرية خربة الجوز", "says"],
    ],
    times: [
      ["صباح اليوم", "2026-02-19 05:00/2026-02-19 12:00"],
      ["منذ مطلع العام", "2026-01-01/2026-02-19 15:20"],
      ["ليل أمس", "2026-02-18 20:00/2026-02-19 05:00"],
      ["فجر الأربعاء", "2026-02-18 03:00/2026-02-18 06:00"],
      ["أيار 2020", "2020-05"],
    ],
    figures: [
      ["طفلان", "killed", "2"],
      ["والدتهما", "wounded", "1"],
      ["ما بين 60 و65 قتيلاً", "killed", "60-65"],
      ["عنصر", "wounded", "1"],
      ["قرابة عشرة أشخاص", "detained", "10"],
      ["شابين", "wounded", "2"],
    ],
    actors: [
      ["قوات النظام البائد", "قوات النظام السوري"],
      ["الأمن العام", "الأمن الداخلي السوري"],
      ["الأمن الداخلي", "الأمن الداخلي السوري"],
      ["حرس الحدود التركي", "حرس الحدود التركي"],
      ["الطيران الروسي", "القوات الروسية"],
    ],
    incidents: [
      ["remote-explosive", "كفر عويد", "انفجار قنبلة عنقودية"],
      ["mob-violence", "سرمين", "شجار بين عائلتين"],
      ["arrests", "سرمين", "توقيف قرابة عشرة أشخاص"],
      ["attack-on-civilians", "خربة الجوز", "أطلق النار على شبان"],
      ["air-or-drone-strike", "بنش", "قصف سوق بنش"],
    ],
    optional: {
      places: ["إدلب", "إدلب#2", "سوق بنش", "معبر باب الهوى"],
      attributions: ["لم يصدر عن أنقرة", "يُذكر", "أحصت"],
      hedges: ["لم يصدر"],
      times: ["خلال الأسبوع المنصرم", "حينها"],
      figures: ["عشرات الضحايا", "214 عائلة"],
      actors: ["قيادة الأمن الداخلي"],
    },
  },
  {
    number: 79,
    hand: "english",
    about: "LB",
    dateline: "Beirut",
    filedAt: "2026-08-27 17:45",
    body: `At least one person was killed and four others were hurt when an Israeli airstrike destroyed a three-storey building on the outskirts of Bint Jbeil shortly before noon on Thursday, the Lebanese Health Ministry said in a preliminary toll.
The National News Agency reported that a second raid followed within minutes in the village of Ain Ebel, where no one was hurt.
Israel's army said in a post on X that it had hit a Hezbollah weapons depot, a claim that could not be verified. Hezbollah made no comment.
Separately, Lebanese troops detained two Syrians near the Masnaa border crossing on Wednesday evening over the alleged smuggling of migrants, a military source said on condition of anonymity.
Dozens of relatives of Islamist detainees held a sit-in outside the Justice Palace in Beirut.
In May, a UNIFIL peacekeeper died after a patrol was shot at by unknown attackers on the road between Tyre and Naqoura.`,
    places: [
      ["Bint Jbeil", "بنت جبيل LB-NA vicinity"],
      ["Ain Ebel", "عين إبل LB-NA"],
      ["Masnaa", "المصنع LB-BI vicinity"],
      ["Beirut", "بيروت LB-BA"],
      ["the road between Tyre and Naqoura", "صور LB-JA > الناقورة LB-JA"],
    ],
    attributions: [
      ["said", "the Lebanese Health Ministry", "says"],
      ["reported", "The National News Agency", "reports"],
      ["said#2", "Israel's army", "says"],
      ["said#3", "a military source", "says"],
    ],
    hedges: [
      ["could not be verified", "unverified"],
      ["alleged", "allegation"],
      ["unknown", "unknown"],
    ],
    times: [
      ["shortly before noon on Thursday", "2026-08-27 11:00/2026-08-27 12:00"],
      ["on Wednesday evening", "2026-08-26 17:00/2026-08-26 23:00"],
      ["In May", "2026-05"],
    ],
    figures: [
      ["At least one person", "killed", "1+"],
      ["four others", "wounded", "4"],
      ["two Syrians", "detained", "2"],
      ["a UNIFIL peacekeeper", "killed", "1"],
    ],
    actors: [
      ["Israel's army", "الجيش الإسرائيلي"],
      ["Hezbollah", "حزب الله"],
      ["Hezbollah#2", "حزب الله"],
      ["Lebanese troops", "الجيش اللبناني"],
      ["UNIFIL", "اليونيفيل"],
    ],
    incidents: [
      ["air-or-drone-strike", "Bint Jbeil", "Israeli airstrike"],
      ["air-or-drone-strike", "Ain Ebel", "second raid"],
      ["arrests", "Masnaa", "detained two Syrians"],
      ["peaceful-protest", "Beirut", "sit-in"],
      ["armed-clash", "the road between Tyre and Naqoura", "patrol was shot at"],
    ],
    optional: {
      places: ["Israel#2", "Masnaa border crossing", "Tyre", "Naqoura", "Justice Palace"],
      attributions: ["made no comment", "claim"],
      hedges: ["preliminary", "a claim"],
      times: ["within minutes"],
      figures: ["Dozens"],
      actors: ["Israeli", "attackers"],
    },
  },
  {
    number: 80,
    hand: "english",
    about: "SY",
    dateline: "Deir el-Zour",
    filedAt: "2026-05-01 15:30",
    sourceLine: "DEIR EL-ZOUR, Syria –",
    body: `DEIR EL-ZOUR, Syria – Seven people, including three women, were wounded on Thursday after unidentified men on a motorbike threw a grenade at a wedding tent in Al-Busayrah, residents and a nurse at the local clinic said.
The Internal Security Forces said they had opened an investigation and denied that the attack was linked to a tribal feud.
Overnight, helicopters of the U.S.-led coalition landed in Hajin and captured a suspected Islamic State financier, according to two tribal sources; the coalition did not respond to a request for comment.
The Syrian Network for Human Rights documented the arbitrary arrest of at least 41 people across Syria in April, it said in its monthly report.
In Damascus, the presidency said on Friday that it had reached a deal with the SDF to reopen the Qamishli airport "within days".
In 2014, Islamic State fighters overran the town of Abu Hamam, executing scores of tribesmen.`,
    places: [
      ["Al-Busayrah", "البصيرة SY-DY"],
      ["Hajin", "هجين SY-DY"],
      ["Syria#3", "سوريا SY country"],
      ["Damascus", "دمشق SY-DI"],
      ["Qamishli", "القامشلي SY-HA"],
      ["Abu Hamam", "أبو حمام SY-DY"],
    ],
    attributions: [
      ["said", "residents and a nurse at the local clinic", "says"],
      ["said#2", "The Internal Security Forces", "says"],
      ["denied", "<", "denies"],
      ["according to", "two tribal sources", "cites"],
      ["documented", "The Syrian Network for Human Rights", "reports"],
      ["said#3", "<", "says"],
      ["said#4", "the presidency", "says"],
    ],
    hedges: [
      ["unidentified", "unknown"],
      ["suspected", "allegation"],
    ],
    times: [
      ["on Thursday", "2026-04-30"],
      ["Overnight", "2026-04-30 20:00/2026-05-01 06:00"],
      ["in April", "2026-04"],
      ["on Friday", "2026-05-01"],
      ["In 2014", "2014-01-01/2015-01-01"],
    ],
    figures: [
      ["Seven people", "wounded", "7"],
      ["a suspected Islamic State financier", "detained", "1"],
      ["at least 41 people", "detained", "41+"],
    ],
    actors: [
      ["Internal Security Forces", "الأمن الداخلي السوري"],
      ["U.S.-led coalition", "التحالف الدولي"],
      ["Islamic State", "تنظيم الدولة"],
      ["coalition#2", "التحالف الدولي"],
      ["SDF", "قوات سوريا الديمقراطية"],
      ["Islamic State#2", "تنظيم الدولة"],
    ],
    incidents: [
      ["grenade", "Al-Busayrah", "threw a grenade"],
      ["arrests", "Hajin", "captured a suspected Islamic State financier"],
      ["agreement", "Damascus", "reached a deal"],
      ["armed-group-takes-territory", "Abu Hamam", "overran the town"],
    ],
    optional: {
      places: ["DEIR EL-ZOUR", "Syria", "DEIR EL-ZOUR, Syria", "Qamishli airport"],
      attributions: ["did not respond"],
      times: ["within days"],
      figures: ["three women", "scores of tribesmen"],
      actors: ["Islamic State fighters", "unidentified men"],
    },
  },
  {
    number: 81,
    hand: "local",
    about: "IQ",
    dateline: "البصرة",
    filedAt: "2026-07-19 20:10",
    body: `#البصرة_عاجل
عركة عشائرية بالأسلحة المتوسطة بناحية الدير شمال البصرة من الصبح وبعدها مستمرة
اكو حجي عن قتيلين وهواي جرحى بس محد أكدلنا رسمياً من الصحة
قيادة العمليات دزت تعزيزات وقطعت طريق البصرة – العمارة من يم القرنة
شهود عيان كالوا ان القوات لزمت ١٢ واحد من الطرفين ولگت سلاح أحادية
بالناصرية خريجين طالعين مظاهرة سلمية يم مجسر البهو يطالبون بالتعيين
وقبل يومين مجهولين ذبوا رمانة على بيت ناشط بحي الجمعية بالحلة وماكو خسائر
وبنفس الموضوع ترى دائرة صحة بابل نفت خبر وفاته نهائياً
والمحافظ گال باچر اكو عطلة رسمية بسبب الحر
الله يستر من تالي`,
    places: [
      ["الدير", "الدير IQ-BA district"],
      ["البصرة#2", "البصرة IQ-BA governorate"],
      ["طريق البصرة – العمارة", "البصرة IQ-BA > العمارة IQ-MA"],
      ["القرنة", "القرنة IQ-BA vicinity"],
      ["الناصرية", "الناصرية IQ-DQ"],
      ["مجسر البهو", "?"],
      ["الجمعية", "?"],
      ["الحلة", "الحلة IQ-BB"],
    ],
    attributions: [
      ["كالوا", "شهود عيان", "says"],
      ["نفت", "دائرة صحة بابل", "denies"],
      ["گال", "المحافظ", "says"],
    ],
    hedges: [
      ["حجي عن", "rumour"],
      ["محد أكدلنا", "unverified"],
      ["مجهولين", "unknown"],
    ],
    times: [
      ["من الصبح", "2026-07-19 05:00/2026-07-19 12:00"],
      ["قبل يومين", "2026-07-17"],
      ["باچر", "2026-07-20"],
    ],
    figures: [
      ["قتيلين", "killed", "2"],
      ["١٢ واحد", "detained", "12"],
    ],
    incidents: [
      ["armed-clash", "الدير", "عركة عشائرية"],
      ["arrests", "الدير", "لزمت ١٢ واحد"],
      ["peaceful-protest", "الناصرية", "مظاهرة سلمية"],
      ["grenade", "الحلة", "ذبوا رمانة"],
    ],
    optional: {
      places: ["البصرة", "البصرة#3", "العمارة", "البهو", "حي الجمعية", "بابل"],
      attributions: ["اكو حجي عن", "أكدلنا"],
      times: ["الصبح", "بعدها"],
      figures: ["هواي جرحى", "ناشط"],
      actors: ["القوات", "قيادة العمليات"],
    },
  },
  {
    number: 82,
    hand: "agency",
    about: "LB",
    dateline: "صيدا",
    filedAt: "2026-02-14 19:00",
    sourceLine: "صيدا – مراسل برق",
    body: `صيدا – مراسل برق
أصيب ثلاثة عمال سوريين بجروح متفاوتة، فجر اليوم السبت، جراء غارة نفذتها مسيّرة إسرائيلية على حفارة في بلدة المصيلح، على ما أعلن مركز عمليات طوارئ الصحة العامة.
وادّعى متحدث باسم الجيش الإسرائيلي أن الحفارة كانت تُستخدم لإعادة إعمار «بنى تحتية لحزب الله»، الأمر الذي نفاه صاحب الورشة في اتصال مع برق.
وفي المية ومية، أوقفت مخابرات الجيش، بالتنسيق مع حركة حماس، فلسطينياً يُشتبه بأنه شارك في إطلاق صواريخ من محيط أرنون في 22 آذار 2025.
وادّعى متحدث باسم الجيش الإسرائيلي أن الحفارة كانت تُستخدم لإعادة إعمار «بنى تحتية لحزب الله»، الأمر الذي نفاه صاحب الورشة في اتصال مع برق.
إلى ذلك، يصل المبعوث الفرنسي إلى بيروت الثلاثاء المقبل للقاء المسؤولين.
وحلّق الطيران المسيّر فوق الزهراني على علو منخفض طوال النهار.`,
    places: [
      ["المصيلح", "المصيلح LB-JA"],
      ["المية ومية", "المية ومية LB-JA"],
      ["أرنون", "أرنون LB-NA vicinity"],
      ["بيروت", "بيروت LB-BA"],
    ],
    attributions: [
      ["على ما أعلن", "مركز عمليات طوارئ الصحة العامة", "cites"],
      ["ادّعى", "متحدث باسم الجيش الإسرائيلي", "claims"],
      ["نفاه", "صاحب الورشة", "denies"],
      ["ادّعى#2", "متحدث باسم الجيش الإسرائيلي#2", "claims"],
      ["نفاه#2", "صاحب الورشة#2", "denies"],
    ],
    hedges: [
      ["ادّعى", "allegation"],
      ["يُشتبه", "allegation"],
      ["ادّعى#2", "allegation"],
    ],
    times: [
      ["فجر اليوم السبت", "2026-02-14 03:00/2026-02-14 06:00"],
      ["22 آذار 2025", "2025-03-22"],
      ["الثلاثاء المقبل", "2026-02-17"],
    ],
    figures: [
      ["ثلاثة عمال سوريين", "wounded", "3"],
      ["فلسطينياً", "detained", "1"],
    ],
    actors: [
      ["الجيش الإسرائيلي", "الجيش الإسرائيلي"],
      ["حزب الله", "حزب الله"],
      ["مخابرات الجيش", "مخابرات الجيش اللبناني"],
      ["حركة حماس", "حركة حماس"],
      ["الجيش الإسرائيلي#2", "الجيش الإسرائيلي"],
      ["حزب الله#2", "حزب الله"],
    ],
    incidents: [
      ["air-or-drone-strike", "المصيلح", "غارة نفذتها مسيّرة"],
      ["arrests", "المية ومية", "أوقفت مخابرات الجيش"],
      ["shelling", "أرنون", "إطلاق صواريخ"],
    ],
    repeats: [[5, 3]],
    optional: {
      places: ["صيدا", "الزهراني"],
      times: ["طوال النهار"],
      actors: ["مسيّرة إسرائيلية", "الجيش#2", "الطيران المسيّر"],
    },
  },
  {
    number: 83,
    hand: "mixed",
    about: "IQ",
    dateline: "أربيل",
    filedAt: "2026-03-05 14:50",
    body: `قال مسؤول في وزارة الثروات الطبيعية بحكومة إقليم كردستان إن طائرتين مسيّرتين مفخختين ضربتا حقل خورمله النفطي جنوب غربي أربيل قرابة الساعة السابعة وعشر دقائق من صباح اليوم، ما تسبب بحريق تمت السيطرة عليه دون إصابات.
No group has said it was behind the attack. A Kurdish security official told Barq the drones appear to have been launched from the Dibis area of Kirkuk province, and stressed that "the investigation is at an early stage."
ونفت فصائل منضوية في الحشد الشعبي أي صلة لها بالحادث، فيما رأى خبير عسكري أن توقيته ربما يرتبط بملف الرواتب.
Peshmerga fighters, meanwhile, clashed with smugglers near Soran late on Wednesday, and two of them were lightly wounded, local media reported.
وسبق أن قُتل عاملان أجنبيان في هجوم مماثل على حقل كورمور في جمجمال في نيسان/أبريل 2024.`,
    places: [
      ["حقل خورمله", "?"],
      ["أربيل", "أربيل IQ-AR governorate"],
      ["Dibis", "الدبس IQ-KI district"],
      ["Kirkuk", "كركوك IQ-KI governorate"],
      ["Soran", "سوران IQ-AR vicinity"],
      ["حقل كورمور", "?"],
      ["جمجمال", "جمجمال IQ-SU"],
    ],
    attributions: [
      ["قال", "مسؤول في وزارة الثروات الطبيعية بحكومة إقليم كردستان", "says"],
      ["told", "A Kurdish security official", "says"],
      ["stressed", "<", "confirms"],
      ["نفت", "فصائل منضوية في الحشد الشعبي", "denies"],
      ["رأى", "خبير عسكري", "says"],
      ["reported", "local media", "reports"],
    ],
    hedges: [
      ["appear", "likelihood"],
      ["ربما", "possibility"],
    ],
    times: [
      ["قرابة الساعة السابعة وعشر دقائق من صباح اليوم", "2026-03-05 07:10"],
      ["late on Wednesday", "2026-03-04 20:00/2026-03-05 00:00"],
      ["نيسان/أبريل 2024", "2024-04"],
    ],
    figures: [
      ["two of them", "wounded", "2"],
      ["عاملان أجنبيان", "killed", "2"],
    ],
    actors: [
      ["الحشد الشعبي", "الحشد الشعبي"],
      ["Peshmerga", "البيشمركة"],
    ],
    incidents: [
      ["air-or-drone-strike", "حقل خورمله", "طائرتين مسيّرتين مفخختين"],
      ["armed-clash", "Soran", "clashed with smugglers"],
      ["air-or-drone-strike", "جمجمال", "هجوم مماثل"],
    ],
    optional: {
      places: ["كردستان", "إقليم كردستان", "خورمله", "كورمور"],
      attributions: ["has said"],
      hedges: ["No group has said it was behind"],
      actors: ["فصائل منضوية في الحشد الشعبي", "Peshmerga fighters", "smugglers"],
    },
  },
  {
    number: 84,
    hand: "army",
    about: "LB",
    filedAt: "2026-12-03 12:15",
    body: `صدر عن قيادة الجيش – مديرية التوجيه ما يأتي:
في إطار ملاحقة المخلين بالأمن، أوقفت دورية من مديرية المخابرات بتاريخ ٢/١٢/٢٠٢٦ في منطقة الضنية المواطنين (ع.م.) و(ر.ك.) لاتجارهما بالمخدرات، وضبطت بحوزتهما بندقيتين حربيتين.
وفي بلدة المشرفة – الهرمل، تعرّضت وحدة عسكرية لإطلاق نار من مسلحين أثناء تنفيذها مداهمة، فردّت بالمثل ما أدى إلى إصابة اثنين منهم وفرار الباقين نحو الجرود.
من جهة ثانية، وبتاريخ اليوم ما بين الساعة 8.00 والساعة 13.00، تقوم وحدة من الجيش بتفجير ذخائر غير منفجرة في حقل القليعة – مرجعيون.
كما نعت القيادة المعاون أول الذي استشهد جراء انفجار لغم أرضي قديم في محيط بلدة مجدل زون بتاريخ ٣٠ تشرين الثاني، على أن يُشيّع غداً الجمعة في عكار.
وتؤكد القيادة أن ما يُشاع عن سقوط قتلى في صفوف الأهالي عارٍ من الصحة.`,
    places: [
      ["الضنية", "الضنية LB-AS district"],
      ["المشرفة", "المشرفة LB-BH"],
      ["الهرمل", "الهرمل LB-BH"],
      ["القليعة", "القليعة LB-NA"],
      ["مرجعيون", "مرجعيون LB-NA"],
      ["مجدل زون", "مجدل زون LB-JA vicinity"],
      ["عكار", "عكار LB-AK governorate"],
    ],
    attributions: [
      ["صدر عن", "قيادة الجيش – مديرية التوجيه", "says"],
      ["تؤكد", "القيادة#2", "confirms"],
      ["يُشاع", null, "reports"],
    ],
    hedges: [["يُشاع", "rumour"]],
    times: [
      ["بتاريخ ٢/١٢/٢٠٢٦", "2026-12-02"],
      ["بتاريخ اليوم ما بين الساعة 8.00 والساعة 13.00", "2026-12-03 08:00/2026-12-03 13:00"],
      ["بتاريخ ٣٠ تشرين الثاني", "2026-11-30"],
      ["غداً الجمعة", "2026-12-04"],
    ],
    figures: [
      ["اثنين منهم", "wounded", "2"],
      ["المعاون أول", "killed", "1"],
    ],
    actors: [
      ["مديرية المخابرات", "مخابرات الجيش اللبناني"],
      ["وحدة من الجيش", "الجيش اللبناني"],
    ],
    incidents: [
      ["arrests", "الضنية", "أوقفت دورية"],
      ["armed-clash", "المشرفة", "إطلاق نار من مسلحين"],
      ["remote-explosive", "مجدل زون", "انفجار لغم أرضي قديم"],
    ],
    optional: {
      places: ["حقل القليعة", "الجرود"],
      attributions: ["نعت القيادة"],
      figures: ["المواطنين (ع.م.) و(ر.ك.)", "المواطنين"],
      actors: ["الجيش", "قيادة الجيش", "وحدة عسكرية", "الجيش#2", "دورية من مديرية المخابرات"],
    },
  },
];
