/** A PDF with these drawings as its pages, 600 by 400 points, written out by hand, without a library. `/F` is Helvetica. */
export const pdfWith = (drawings: readonly string[]): Buffer => {
  const first = 4
  const kids = drawings.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${drawings.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...drawings.flatMap((drawing, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents ${first + 1 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, i) => {
    const start = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

/** One with so many pages, each with two coloured squares. */
export const pdfOf = (pages: number): Buffer =>
  pdfWith(
    Array.from(
      { length: pages },
      () => '0.12 0.31 0.47 rg 60 60 180 260 re f 0.78 0.24 0.17 rg 300 120 220 160 re f',
    ),
  )
