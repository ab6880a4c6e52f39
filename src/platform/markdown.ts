import MarkdownIt from 'markdown-it'

/** Addresses a person may be led to; a browser runs none of these. */
const safeAddress = /^(https?:\/\/|mailto:)/i

const build = () => {
  // Raw HTML stays text; pictures are off because they would call other sites from every reader's page.
  const md = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  md.disable(['image'])
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  md.validateLink = (address) => safeAddress.test(address.trim())
  const plain = md.renderer.renderToken.bind(md.renderer)
  md.renderer.rules['link_open'] = (tokens, index, options) => {
    tokens[index]?.attrSet('rel', 'nofollow ugc noopener')
    return plain(tokens, index, options)
  }
  // A cell's alignment would be an inline style, which the page's policy does not admit.
  for (const cell of ['th_open', 'td_open']) {
    md.renderer.rules[cell] = (tokens, index, options) => {
      const token = tokens[index]
      if (token) token.attrs = null
      return plain(tokens, index, options)
    }
  }
  // A message's heading must not compete with the headings of the page around it.
  for (const heading of ['heading_open', 'heading_close']) {
    md.renderer.rules[heading] = (tokens, index, options) => {
      const token = tokens[index]
      if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
      return plain(tokens, index, options)
    }
  }
  return md
}

const markdown = build()

/**
 * Markdown as safe HTML: no raw HTML, no images, no inline styles, links to the web and to mail only, marked as
 * written by a person (bar S5). Line breaks are kept, as people who write letters expect.
 */
export const renderMarkdown = (text: string): string => markdown.render(text)
