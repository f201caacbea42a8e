/** What both papers of a day begin with: an A4 page, and a table that is read line by line. */
const A4 = String.raw`
#set page(width: 210mm, height: 297mm, margin: (x: 14mm, top: 13mm, bottom: 14mm), footer: pages, footer-descent: 20%)
#head
#v(1mm)
#let part(x) = block(above: 4mm, below: 1.8mm, strong(x))
#let listing(columns, names, rows, last: ()) = {
  set text(size: 8.5pt)
  table(columns: columns, stroke: 0.4pt + luma(140), inset: 1.6mm, align: start + horizon, fill: (_, y) => if y == 0 { luma(235) },
    table.header(..names.map(n => strong(n))), ..rows.flatten(), ..last)
}
`;

/** A4: a technician's day, signed by the technician and the supervisor. */
export const DAY_REPORT = String.raw`${A4}
#facts(columns: 2,
  (words.day, strong(d.day)),
  (words.state, strong(d.state)),
  (words.technician, d.technician),
  (words.agent, d.agent),
  (words.worked, d.worked),
  (words.at-work, d.atWork),
  (words.odometer, d.odometer),
  (words.distance, d.distance),
  (words.signed-by, d.sent),
  (words.countersigned-by, d.countersigned),
)
#facts((words.returned-because, if d.returned != none { lines(d.returned) }))
#v(2mm)
#listing((auto, 1fr, auto, auto, auto, 1fr), (words.job, words.device, words.left, words.arrived, words.ended, words.outcome),
  d.visits.map(v => (latin(v.job), v.device, latin(v.left), latin(v.arrived), latin(v.ended), { v.outcome; if v.why != none { linebreak(); small(v.why) } })))
#if d.notVisited.len() > 0 {
  part(words.not-visited)
  d.notVisited.map(v => [#latin(v.job) — #v.at]).join(linebreak())
}
#if d.reports.len() > 0 {
  part(words.reports-sent)
  d.reports.map(latin).join(h(4mm))
}
#if d.expenses.len() > 0 {
  part(words.expenses)
  listing((1fr, auto), (words.expense, words.amount), d.expenses.map(e => (e.what, e.amount)), last: (strong(words.total), strong(d.expensesTotal)))
}
#if d.note != none { part(words.note); lines(d.note) }
#if d.after.len() > 0 {
  part(words.after-signature)
  d.after.map(v => [#latin(v.job) — #v.at]).join(linebreak())
}
#v(1fr)
#block(breakable: false, signatures(words.at("signature.technician"), words.at("signature.supervisor")))
`;

/** A4: the branch's day, signed by the supervisor and the manager. */
export const BRANCH_DAY = String.raw`${A4}
#facts(columns: 2,
  (words.day, strong(d.day)),
  (words.state, strong(d.state)),
  (words.signed-by, d.sent),
  (words.countersigned-by, d.countersigned),
)
#facts((words.returned-because, if d.returned != none { lines(d.returned) }))
#v(2mm)
#grid(columns: (1fr,) * 4, gutter: 2mm, ..d.figures.map(f => block(width: 100%, stroke: 0.4pt + luma(140), radius: 1mm, inset: 2mm, { small(f.name); linebreak(); text(size: 13pt, weight: "bold", f.value) })))
#v(2mm)
#listing((1fr, 1fr, auto, auto, auto, auto, auto, auto), (words.technician, words.agent, words.state, words.visits, words.at("outcome.done"), words.not-done, words.at-work, words.distance),
  d.technicians.map(t => (t.name, if t.agent != none { t.agent } else [—], t.state, t.visits, t.done, t.notDone, latin(t.atWork), t.distance)),
  last: (table.cell(colspan: 3, strong(words.total)), strong(d.totals.visits), strong(d.totals.done), strong(d.totals.notDone), [], strong(d.totals.distance)))
#facts((words.expenses, strong(d.totals.expenses)))
#if d.note != none { part(words.note); lines(d.note) }
#v(1fr)
#block(breakable: false, signatures(words.at("signature.supervisor"), words.at("signature.manager")))
`;
