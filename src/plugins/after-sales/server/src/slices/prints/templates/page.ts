/**
 * What all templates begin with. Everything of people's comes in as data and is shown as it stands: a template never makes
 * markup or code of it. What is copied (numbers, serials, codes, phones) is set from left to right in every language.
 */
export const PAGE = String.raw`
#let d = json(bytes(sys.inputs.data))
#let fa = d.language == "fa"
#let start = if fa { right } else { left }
#let words = d.at("words", default: (:))

#set document(title: d.title + " " + d.number)
#set text(font: ("Vazirmatn", "DejaVu Sans Mono"), fallback: false, lang: d.language, dir: if fa { rtl } else { ltr }, size: 9pt)
#set par(leading: 0.55em, spacing: 0.6em)

#let digits(n) = if fa { str(n).clusters().map(c => "۰۱۲۳۴۵۶۷۸۹".clusters().at(int(c))).join() } else { str(n) }
#let latin(x) = box(text(dir: ltr, x))
#let copied(x) = align(start, { set text(dir: ltr); x })
#let small(x) = text(size: 7.5pt, fill: luma(90), x)
#let lines(x) = x.split("\n").map(line => [#line]).join(linebreak())
#let phones(list) = list.map(latin).join(h(4mm))

#let code(c, width, height) = box(width: width, height: height, {
  let across = width / c.width
  let down = height / c.height
  place(top + left, curve(fill: black, ..c.bars.map(b => (
    curve.move((b.x * across, b.y * down)),
    curve.line((b.width * across, 0pt), relative: true),
    curve.line((0pt, b.height * down), relative: true),
    curve.line((-b.width * across, 0pt), relative: true),
    curve.close(mode: "straight"),
  )).flatten()))
})

#let pages = context {
  let last = counter(page).final().first()
  if last > 1 { align(center, small(digits(counter(page).get().first()) + " / " + digits(last))) }
}

#let head = {
  grid(columns: (1fr, auto), align: (start + horizon, center + horizon), column-gutter: 4mm,
    { text(size: 13pt, weight: "bold", d.company); linebreak(); text(size: 11pt, d.title) },
    { if d.barcode != none { code(d.barcode, calc.min(d.barcode.width * 0.34, 62) * 1mm, 9mm); linebreak() }; latin(text(size: 12pt, weight: "bold", d.number)) },
  )
  v(1mm)
  line(length: 100%, stroke: 0.6pt)
}

// Rows of a name and a value; a value that isn't there leaves no row.
#let facts(columns: 1, ..rows) = grid(
  columns: (auto, 1fr) * columns, column-gutter: 3mm, row-gutter: 1.8mm, align: start,
  ..rows.pos().filter(r => r.at(1) != none).map(r => (small(r.at(0)), r.at(1))).flatten(),
)

#let signatures(..names) = grid(columns: (1fr,) * names.pos().len(), column-gutter: 8mm,
  ..names.pos().map(n => { small(n); v(11mm); line(length: 100%, stroke: 0.4pt) }))
`;
