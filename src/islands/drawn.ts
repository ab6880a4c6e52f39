import { drawingTags, type Markup } from '../modules/ranks/what-if/what-if-in-browser'

const drawings = 'http://www.w3.org/2000/svg'

/** Elements out of a tree of data: what the server draws of the same tree, without any text becoming HTML. */
export const drawn = (markup: Markup | string): Node => {
  if (typeof markup === 'string') return document.createTextNode(markup)
  const { tag, attributes, children } = markup
  const made = drawingTags.includes(tag)
    ? document.createElementNS(drawings, tag)
    : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children.map(drawn))
  return made
}
