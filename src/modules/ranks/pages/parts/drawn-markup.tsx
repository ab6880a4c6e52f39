import { jsx } from 'hono/jsx'
import type { Markup } from '../../what-if/markup'

/** A tree of elements on the page; the island draws the same tree in the browser. */
export const DrawnMarkup = ({ markup }: { markup: Markup | string }) =>
  typeof markup === 'string'
    ? markup
    : jsx(markup.tag, markup.attributes, ...markup.children.map((child) => <DrawnMarkup markup={child} />))
