// What W3C's checker once found on pages, looked for without Java on every page that tests open (issue 11, 26; bench/html.ts asks the
// checker itself).

const blocks = 'div|ul|ol|dl|section|article|table|form|fieldset|details|nav|h[1-6]|p'
const blockInParagraph = new RegExp(
  `<p\\b[^>]*>(?:(?!</p>)[^<]|<(?!/p>|(?:${blocks})\\b))*<(?:${blocks})\\b[^>]*>`,
)
const headings = /<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/g

const links = /<a\b[^>]*>([\s\S]*?)<\/a>/g

const labels = /<(label|legend)\b[^>]*>([\s\S]*?)<\/\1>/g

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]

/** Faults in the markup of a page, each with a few of its words; [] is well. */
export const markupFaults = (html: string): string[] => {
  const faults: string[] = []
  const paragraph = blockInParagraph.exec(html)?.[0]
  if (paragraph) faults.push(`a block in a paragraph: ${paragraph.slice(0, 120)}`)
  for (const [, name, words = ''] of html.matchAll(headings))
    if (/role="status"/.test(words)) faults.push(`a status in ${name}: ${words.slice(0, 80)}`)
  if (/<script\b(?=[^>]*type="module")[^>]*\bdefer\b/.test(html)) faults.push('a module script with defer')
  const ids = [...html.matchAll(/<[^>]*?\sid="([^"]+)"/g)].map(([, id = '']) => id)
  for (const id of repeated(ids)) faults.push(`two elements with the id ${id}`)
  for (const [link, words = ''] of html.matchAll(links))
    if (!words.replace(/<[^>]*>/g, '').trim() && !/aria-label="[^"]|alt="[^"]/.test(link))
      faults.push(`a link without words: ${link.slice(0, 120)}`)
  for (const [, , words = ''] of html.matchAll(labels))
    if ((words.match(/任意|optional/g)?.length ?? 0) > 1)
      faults.push(`a label that says twice that it is optional: ${words.slice(0, 120)}`)
  return faults
}
