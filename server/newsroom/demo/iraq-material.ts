import { EAST, EDITOR, EDITOR_2, HOMS, SUPERVISOR } from "./people.ts";
import type { DemoReport, DemoStep } from "./types.ts";

// Fixed ids, as on the first wire.
const idOf = (number: number) => `0198b000-0000-7000-8004-00000000000${number}`;
const FLAG = "0198b000-0000-7000-8005-000000000001";

const marshWater: DemoReport = {
  headline: "مربّو الجاموس في أهوار الجبايش: المياه انحسرت كيلومترين خلال شهر",
  slug: "IRAQ-MARSHES/WATER",
  dateline: "الجبايش – العراق",
  urgency: 5,
  body: `قال مربّو جاموس في أهوار الجبايش بمحافظة ذي قار إن المياه انحسرت نحو كيلومترين عن أطراف القرى خلال شهر، وإن عائلات بدأت بنقل قطعانها شمالاً.
وتحدث ثلاثة منهم إلى مراسلنا عن نفوق حيوانات بعد شربها مياهاً مالحة، من دون عدد متفق عليه.
ولم يصدر عن مديرية الموارد المائية في المحافظة تعليق حتى مساء اليوم.`,
};

const basraPower: DemoReport = {
  headline: "انقطاع الكهرباء عن أحياء في البصرة ست ساعات بعد عطل في خط ناقل",
  slug: "IRAQ-POWER/BASRA",
  dateline: "البصرة – العراق",
  urgency: 3,
  body: `انقطعت الكهرباء عن أحياء في مركز البصرة ست ساعات بعد عطل في خط ناقل جنوب المدينة، بحسب مهندس مناوب في محطة تحويل.
وعادت التغذية تدريجياً بعد الثالثة عصراً، فيما ظلت أحياء في أبي الخصيب على المولدات الأهلية.
وقال صاحب مولدة إن ساعات التشغيل زادت من 10 إلى 16 ساعة من غير زيادة في الوقود المدعوم.`,
};

const kirkukHarvest: DemoReport = {
  headline: "حريق يلتهم 40 دونماً من القمح جنوب غربي كركوك",
  slug: "IRAQ-FIRE/KIRKUK",
  dateline: "كركوك – العراق",
  urgency: 4,
  body: `التهم حريق نحو 40 دونماً من القمح قرب ناحية الرشاد جنوب غربي كركوك، وفقاً لمزارعين شاركوا في إخماده قبل وصول فرق الدفاع المدني.
ولم تُسجَّل إصابات. وتضاربت الأقوال في سببه: قال مزارع إن شرارة من حاصدة أشعلته، وقال آخر إن النار بدأت عند الطريق العام.
وطلبت الناحية من المزارعين حراسة الحقول ليلاً حتى نهاية الحصاد.`,
};

const mosulBridge: DemoReport = {
  headline: "إغلاق جسر في الموصل للصيانة أسبوعين وتحويل السير إلى الجسر القديم",
  slug: "IRAQ-ROADS/MOSUL",
  dateline: "الموصل – العراق",
  urgency: 6,
  body: `أُغلق أحد جسور الموصل على دجلة أمام المركبات لأعمال صيانة تستمر أسبوعين، وحُوّل السير إلى الجسر القديم وسط ازدحام منذ ساعات الصباح.
وقال شرطي مرور عند مدخل الجسر إن سيارات الإسعاف مستثناة من التحويل.`,
};

const anbarTrucks: DemoReport = {
  headline: "Trucks back up on the Anbar side of the Qaim crossing for a third day",
  slug: "IRAQ-BORDER/QAIM",
  dateline: "Al-Qaim, Iraq",
  urgency: 4,
  body: `Trucks carrying vegetables and medicine are backed up for a third day on the Anbar side of the Qaim crossing, two drivers told our correspondent by phone.
One of them counted more than 120 vehicles ahead of him; the other put it at "about a hundred". A clerk at the crossing said one scanner out of three was working.
There was no comment from the border authority.`,
};

const baghdadDust: DemoReport = {
  headline: "موجة غبار تؤخر رحلات في مطار بغداد وتملأ ردهات الطوارئ",
  slug: "IRAQ-WEATHER/DUST",
  dateline: "بغداد – العراق",
  urgency: 5,
  body: `أخّرت موجة غبار رحلات في مطار بغداد الدولي صباح اليوم، وقال موظف في المطار إن الرؤية هبطت إلى أقل من 800 متر قبل أن تتحسن ظهراً.
وأفاد طبيب في أحد مستشفيات الكرخ بوصول نحو 60 حالة ضيق تنفس حتى منتصف النهار، معظمها غادر بعد العلاج.`,
};

function file(by: string, number: number, report: DemoReport): DemoStep {
  return { by, command: "report.file", input: { id: idOf(number), ...report } };
}

function publish(by: string, number: number): DemoStep {
  return { by, command: "report.publish", input: { reportId: idOf(number), version: 1 } };
}

/** The same night on the second wire. */
export const DEMO_IRAQ_STEPS: readonly DemoStep[] = [
  file(EAST, 1, marshWater),
  publish(EDITOR_2, 1),
  file(HOMS, 2, basraPower),
  publish(EDITOR, 2),
  file(EAST, 3, kirkukHarvest),
  {
    by: SUPERVISOR,
    command: "flag.raise",
    input: {
      id: FLAG,
      reportId: idOf(3),
      kind: "verify",
      reason: "سببان مختلفان للحريق. نحتاج الدفاع المدني قبل النشر.",
      assigneeId: EDITOR,
    },
    dueInMinutes: 90,
  },
  file(EDITOR_2, 4, mosulBridge),
  publish(EDITOR_2, 4),
  file(EAST, 5, anbarTrucks),
  publish(EDITOR, 5),
  file(HOMS, 6, baghdadDust),
];
