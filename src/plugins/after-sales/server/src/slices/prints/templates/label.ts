/** 50 × 30 mm: stuck on the device. */
export const LABEL = String.raw`
#set page(width: 50mm, height: 30mm, margin: 1.5mm)
#set text(size: 7pt)
#set par(leading: 0.3em, spacing: 0.3em)
#let one(x) = block(width: 100%, height: 3.4mm, clip: true, spacing: 0.5mm, align(horizon, x))
#one(grid(columns: (1fr, auto), align: (start, start), text(size: 6pt, d.company), text(size: 6pt, d.day)))
#align(center, { if d.barcode != none { code(d.barcode, calc.min(d.barcode.width * 0.35, 42) * 1mm, 8mm) } })
#block(width: 100%, spacing: 0.6mm, align(center, latin(text(size: 9pt, weight: "bold", d.number))))
#one(strong(d.customer))
#one(d.device)
#if d.serial != none { one(copied(d.serial)) }
`;
