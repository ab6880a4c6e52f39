import type { LinkifyIt } from 'linkify-it'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

/** Addresses a person may be led to; a browser runs none of these. */
const safeAddress = /^(https?:\/\/|mailto:)/i

/**
 * How far a bare address reaches after its scheme: as far as it is ASCII, for Japanese goes on without a blank
 * (`https://example.jp/aをご覧ください`). A host in Japanese letters is taken as it stands.
 */
const addressLength = (text: string, at: number, linkify: LinkifyIt): number => {
  const rest = text.slice(at)
  const reach = (part: string): number => {
    const validator = linkify.re.get_http_validator()
    // It is one shared sticky expression, which goes on where its last match ended.
    validator.lastIndex = 0
    return validator.exec(part)?.[0].length ?? 0
  }
  const ascii = /^[!-~]*/.exec(rest)?.[0] ?? ''
  return reach(ascii) || reach(rest)
}

const build = () => {
  // Raw HTML stays text; pictures are off because they would call other sites from every reader's page.
  const md = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  // Bold and emphasis beside Japanese brackets and full stops, as CommonMark's amendment for CJK has it.
  md.use(cjkFriendly)
  md.disable(['image'])
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  for (const schema of ['http:', 'https:']) md.linkify.add(schema, { validate: addressLength })
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
  // A text's headings stand below those of the page around it, one level after the other: ## may come first, and ### be missing.
  md.core.ruler.push('heading-levels', ({ tokens }) => {
    const headings = tokens.filter(({ type }) => type.startsWith('heading_'))
    const used = [...new Set(headings.map(({ tag }) => tag))].sort()
    for (const token of headings) token.tag = `h${Math.min(6, used.indexOf(token.tag) + 3)}`
  })
  return md
}

const markdown = build()

/**
 * Markdown as safe HTML: no raw HTML, no images, no inline styles, links to the web and to mail only, marked as
 * written by a person (bar S5). Line breaks are kept, as people who write letters expect.
 */
export const renderMarkdown = (text: string): string => markdown.render(text)

/** Marks of Markdown that mean nothing once a text is read in one line, and what remains of each. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1'],
  [/^[ \t]*(?:#{1,6}|>+|[-+*•・]|\d{1,3}[.)])[ \t\u3000]+/gm, ''],
  [/^[ \t]*(?:[-*_=][ \t]*){3,}$/gm, ''],
  [/\*\*|__|~~|[`*|]/g, ''],
]

/** A text of Markdown in one line without its marks: for cards and previews, where lists and links are noise. */
export const plainText = (text: string): string => {
  // Where a line ended without a stop, the reader still needs one between two items.
  const lines = marks.reduce((rest, [mark, left]) => rest.replace(mark, left), text).split(/\s*\n\s*/)
  const joined = lines.filter(Boolean).reduce((all, line) => {
    if (all === '') return line
    if (/[。、！？」』）…：]$/.test(all)) return all + line
    return /[ぁ-んァ-ヶ一-龠々ー]$/.test(all) ? `${all}。${line}` : `${all} ${line}`
  }, '')
  return joined.replace(/\s+/g, ' ').trim()
}

/** The first words of a text for a card: `plainText`, cut at a whole character. */
export const excerpt = (text: string, lengthMax: number): string => {
  const letters = [...plainText(text)]
  return letters.length > lengthMax ? `${letters.slice(0, lengthMax - 1).join('')}…` : letters.join('')
}
