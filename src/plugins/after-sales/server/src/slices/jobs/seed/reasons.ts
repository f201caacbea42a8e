import type { JobReason } from '../../../../../shared/api/job-statuses';
import type { ReasonKind } from '../../../../../shared/api/jobs';

type Row = [code: string, fa: string, en: string, es: string];

/** The barriers to repair of the Open Repair Data Standard, with its code words. */
const NOT_POSSIBLE: Row[] = [
  ['spare-parts-not-available', 'قطعه در بازار نیست', 'Spare parts not available', 'No hay repuestos'],
  ['spare-parts-too-expensive', 'قطعه بیش از حد گران است', 'Spare parts too expensive', 'Repuestos demasiado caros'],
  ['no-way-to-open', 'دستگاه باز نمی‌شود', 'No way to open the product', 'No hay forma de abrir el equipo'],
  ['repair-information-not-available', 'اطلاعات تعمیر در دسترس نیست', 'Repair information not available', 'No hay información de reparación'],
  ['lack-of-equipment', 'ابزار لازم نیست', 'Lack of equipment', 'Falta de herramientas'],
  ['too-worn-out', 'دستگاه فرسوده است', 'Item too worn out', 'Equipo demasiado desgastado'],
  ['not-stated', 'گفته نشده', 'Not stated', 'No indicado'],
  ['other', 'دلیل دیگر', 'Other', 'Otro'],
];

const OTHER: Row = ['other', 'دلیل دیگر', 'Other', 'Otro'];

const ROWS: Record<ReasonKind, Row[]> = {
  refuse: [
    ['no-capacity', 'ظرفیت خالی نداریم', 'No capacity', 'Sin disponibilidad'],
    ['too-far', 'بیرون از محدوده و دور است', 'Too far away', 'Demasiado lejos'],
    ['lack-of-skill', 'تخصص این دستگاه را نداریم', 'Not skilled in this device', 'Sin preparación para este equipo'],
    OTHER,
  ],
  'not-possible': NOT_POSSIBLE,
  cancel: [
    ['customer-cancelled', 'مشتری منصرف شد', 'The customer cancelled', 'El cliente canceló'],
    ['solved-by-phone', 'با راهنمایی تلفنی حل شد', 'Solved by phone', 'Resuelto por teléfono'],
    ['duplicate', 'تکراری است', 'Duplicate', 'Duplicada'],
    ['not-reachable', 'مشتری پاسخ نمی‌دهد', 'The customer can not be reached', 'No se localiza al cliente'],
    OTHER,
  ],
  reassign: [
    ['nearest', 'نزدیک‌ترین است', 'Nearest', 'El más cercano'],
    ['no-answer', 'نماینده پاسخ نداد', 'The agent did not answer', 'El servicio técnico no respondió'],
    ['too-slow', 'کار به‌موقع پیش نرفت', 'Too slow', 'Demasiado lento'],
    ['customer-asked', 'به درخواست مشتری', 'The customer asked for it', 'A petición del cliente'],
    OTHER,
  ],
  wait: [
    ['part-ordered', 'قطعه سفارش داده شده', 'Part ordered', 'Repuesto pedido'],
    ['customer-absent', 'مشتری در محل نبود', 'The customer was absent', 'El cliente no estaba'],
    ['customer-decides', 'منتظر تصمیم مشتری', 'The customer is deciding', 'El cliente está decidiendo'],
    OTHER,
  ],
  reopen: [
    ['not-lasting', 'ایراد برگشت', 'The fault came back', 'La falla volvió'],
    ['by-mistake', 'به‌اشتباه بسته شده بود', 'Closed by mistake', 'Cerrada por error'],
    OTHER,
  ],
  'report-cut': [
    ['not-needed', 'لازم نبود', 'It was not needed', 'No era necesario'],
    ['too-many', 'تعداد بیش از نیاز است', 'More than needed', 'Cantidad excesiva'],
    ['not-proved', 'عکس یا مدرک ندارد', 'No photo or proof', 'Sin foto ni comprobante'],
    ['no-visit', 'رفت‌وآمد انجام نشده است', 'There was no visit', 'No hubo visita'],
    ['paid-before', 'پیش‌تر پرداخت شده است', 'Paid before', 'Ya se pagó antes'],
    ['repeat-repair', 'تعمیر دوباره با ضمانت کار قبلی', 'Repeat repair, under the guarantee of the work before', 'Reparación repetida, con garantía del trabajo anterior'],
    OTHER,
  ],
  'report-return': [
    ['plate-photo', 'عکس پلاک دستگاه لازم است', 'A photo of the plate is needed', 'Falta la foto de la placa'],
    ['serial-unreadable', 'سریال خوانا نیست', 'The serial can not be read', 'La serie no se lee'],
    ['wrong-part', 'قطعه درست ثبت نشده است', 'The part is not the right one', 'El repuesto no es correcto'],
    ['incomplete', 'گزارش کامل نیست', 'The report is incomplete', 'El parte está incompleto'],
    OTHER,
  ],
};

/** What people may give as reasons at the first start, in the order of the lists that they pick from. */
export const REASONS: readonly JobReason[] = (Object.entries(ROWS) as [ReasonKind, Row[]][]).flatMap(([kind, rows]) =>
  rows.map(([code, fa, en, es]): JobReason => ({ kind, code, labels: { fa, en, es }, state: 'active' })),
);
