/**
 * Elements as data. A page and an island draw the same tree, each by its own few lines, so that what the browser shows
 * after a slider moved is what the server would have drawn.
 */
export interface Markup {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Markup | string)[]
}

export const el = (
  tag: string,
  attributes: Markup['attributes'] = {},
  ...children: readonly (Markup | string)[]
): Markup => ({ tag, attributes, children })

/** Tags that a browser must make in the name space of drawings. */
export const drawingTags: readonly string[] = ['svg', 'line', 'path', 'text', 'circle', 'rect', 'title']
