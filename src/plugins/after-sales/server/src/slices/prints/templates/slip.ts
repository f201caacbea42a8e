/** A5: what the customer takes home. */
export const SLIP = String.raw`
#set page(width: 148mm, height: 210mm, margin: (x: 10mm, top: 9mm, bottom: 11mm), footer: pages, footer-descent: 20%)
#head
#grid(columns: (1fr, auto), column-gutter: 6mm, align: (start + top, center + horizon),
  facts(
    (words.received, d.received),
    (words.customer, strong(d.customer.name)),
    (words.phones, if d.customer.phones.len() > 0 { phones(d.customer.phones) }),
    (words.address, if d.customer.address != none { lines(d.customer.address) }),
  ),
  box(stroke: 0.6pt, radius: 1.5mm, inset: 3mm, {
    if d.trackingQr != none { code(d.trackingQr, 18mm, 18mm); v(0.5mm) }
    small(words.tracking-code)
    linebreak()
    latin(text(size: 11pt, weight: "bold", d.trackingCode))
  }),
)
#small(words.tracking-hint)
#v(1mm)
#for job in d.jobs {
  block(width: 100%, stroke: 0.5pt + luma(120), radius: 1.5mm, inset: 2.5mm, breakable: true, {
    grid(columns: (1fr, auto), column-gutter: 4mm, align: (start, start), strong(job.position + ". " + job.device), { small(words.job); h(1.5mm); latin(job.number) })
    v(0.5mm)
    facts(
      (words.serial, if job.serial != none { copied(job.serial) }),
      (words.faults, if job.faults.len() > 0 { job.faults.map(lines).join(linebreak()) }),
      (words.accessories, if job.note != none { lines(job.note) }),
      (words.promised, if job.promised != none { strong(job.promised) }),
    )
  })
}
#if d.note != none { facts((words.note, lines(d.note))) }
#v(1fr)
#block(breakable: false, {
  small(words.conditions)
  v(2mm)
  signatures(words.at("signature.receiver"), words.at("signature.customer"))
})
`;
