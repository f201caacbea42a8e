/** A5: goes with the device through the workshop. */
export const REPAIR_CARD = String.raw`
#set page(width: 148mm, height: 210mm, margin: (x: 10mm, top: 9mm, bottom: 11mm), footer: pages, footer-descent: 20%)
#head
#let open(n) = for _ in range(n) { v(6.5mm); line(length: 100%, stroke: (thickness: 0.4pt, paint: luma(120), dash: "dotted")) }
#let part(x) = block(above: 3mm, below: 1.5mm, strong(x))
#let tick(x) = box({ box(width: 3mm, height: 3mm, stroke: 0.6pt, baseline: 0.4mm); h(1.5mm); x })
#facts(
  (words.device, strong(d.job.device)),
  (words.customer, d.customer.name),
  (words.phones, if d.customer.phones.len() > 0 { phones(d.customer.phones) }),
)
#v(0.5mm)
#facts(columns: 2,
  (words.serial, if d.job.serial != none { copied(d.job.serial) }),
  (words.reception, copied(d.reception)),
  (words.received, d.received),
  (words.promised, if d.job.promised != none { strong(d.job.promised) }),
  (words.agent, d.agent),
  (words.technician, d.technician),
  (words.shelf, if d.held.shelf != none { strong(d.held.shelf) }),
)
#v(0.5mm)
#facts(
  (words.faults, if d.job.faults.len() > 0 { d.job.faults.map(lines).join(linebreak()) }),
  (words.accessories, if d.job.note != none { lines(d.job.note) }),
  (words.handed-in, if d.held.accessories != none { lines(d.held.accessories) }),
  (words.condition, if d.held.condition != none { lines(d.held.condition) }),
  (words.note, if d.receptionNote != none { lines(d.receptionNote) }),
)
#line(length: 100%, stroke: 0.4pt)
#if d.times.len() > 0 {
  part(words.times)
  grid(columns: (auto, 1fr, auto, 1fr), column-gutter: 3mm, row-gutter: 1.6mm, align: start, ..d.times.map(t => (small(t.at), t.what)).flatten())
  v(1mm)
}
#block(breakable: false, { part(words.found); open(if d.times.len() > 2 { 1 } else { 2 }) })
#block(breakable: false, { part(words.work-done); open(if d.times.len() > 2 { 1 } else { 2 }) })
#block(breakable: false, {
  part(words.parts)
  table(columns: (1fr, 20mm), rows: 6.5mm, stroke: 0.4pt + luma(120), align: start + horizon, table.header(small(words.part), small(words.quantity)), ..d.parts.map(p => (p.name, p.quantity)).flatten(), ..([],) * (2 * calc.max(3 - d.parts.len(), 1)))
})
#v(1fr)
#block(breakable: false, {
  strong(words.result)
  h(5mm)
  ("result.fixed", "result.follow-up", "result.no-result").map(k => tick(words.at(k))).join(h(6mm))
  h(1fr)
  tick(words.inspected)
  v(4mm)
  signatures(words.at("signature.technician"), words.at("signature.inspector"))
})
`;
