/** A4: a report of work for the files. */
export const REPORT = String.raw`
#set page(width: 210mm, height: 297mm, margin: (x: 14mm, top: 13mm, bottom: 14mm), footer: pages, footer-descent: 20%)
#head
#v(1mm)
#facts(columns: 2,
  (words.kind, strong(d.kind)),
  (words.state, strong(d.state)),
  (words.job, copied(d.job)),
  (words.service-day, d.serviceDay),
  (words.submitted, d.submitted),
  (words.decided, d.decided),
  (words.agent, d.agent),
  (words.technician, d.technician),
  (words.customer, d.customer.name),
  (words.phones, if d.customer.phones.len() > 0 { phones(d.customer.phones) }),
  (words.device, d.device),
  (words.serial, if d.serial != none { copied(d.serial) }),
)
#facts(
  (words.address, if d.customer.address != none { lines(d.customer.address) }),
  (words.found, if d.faults.len() > 0 { d.faults.map(lines).join(linebreak()) }),
  (words.note, if d.note != none { lines(d.note) }),
  (words.returned-because, if d.returnReason != none { lines(d.returnReason) }),
)
#v(2mm)
#let amount(x) = if x == none { [—] } else { x }
#let faded(l, x) = if l.isCut { strike(text(fill: luma(110), x)) } else { x }
#set text(size: 8.5pt)
#table(
  columns: (auto, auto, 1fr, auto, auto, auto, auto, auto),
  stroke: 0.4pt + luma(140),
  inset: 1.8mm,
  align: (x, y) => if x >= 6 { (if fa { left } else { right }) + horizon } else { start + horizon },
  fill: (_, y) => if y == 0 { luma(235) },
  table.header(..("line", "kind", "work", "quantity", "payer", "cover", "wage", "price").map(k => strong(words.at(k)))),
  ..d.lines.map(l => (
    l.position,
    l.kind,
    {
      faded(l, l.what)
      if l.part != none { linebreak(); small(latin(l.part)) }
      if l.isCut { linebreak(); small(words.cut + if l.cutReason != none { ": " + l.cutReason }) }
    },
    l.quantity, l.payer, amount(l.cover), faded(l, amount(l.wage)), faded(l, amount(l.price)),
  )).flatten(),
  table.footer(repeat: false, table.cell(colspan: 6, strong(words.total)), strong(d.totals.wage), strong(d.totals.price)),
)
#if d.totals.isOpen { small(words.total-open) }
#v(1fr)
#block(breakable: false, signatures(words.at("signature.technician"), words.at("signature.customer"), words.at("signature.office")))
`;
