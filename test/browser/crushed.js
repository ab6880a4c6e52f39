// Runs in the page: texts with one glyph per line, or in a column narrower than four characters.
;(() => {
  const found = []
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (nodes.nextNode()) {
    const letters = [...(nodes.currentNode.textContent?.trim() ?? '')].length
    const parent = nodes.currentNode.parentElement
    if (letters < 4 || !parent?.checkVisibility() || parent.closest('.hidden, svg, script, style')) continue
    range.selectNodeContents(nodes.currentNode)
    const lines = new Set(
      [...range.getClientRects()].filter(({ width }) => width > 0).map(({ y }) => Math.round(y)),
    )
    const { fontSize } = getComputedStyle(parent)
    const isGlyphPerLine = lines.size > 1 && letters / lines.size < 2
    const isNarrow = lines.size > 2 && range.getBoundingClientRect().width < 4 * Number.parseFloat(fontSize)
    if (isGlyphPerLine || isNarrow)
      found.push(`${lines.size} lines: ${nodes.currentNode.textContent?.trim().slice(0, 40)}`)
  }
  return found
})()
