// A letter as it is sent: greeting, what happened, amounts and dates, one button, sign-off; in plain text and in HTML (§7.2).
import { defineTexts, type Lang } from './i18n'

export interface LetterParts {
  readonly lang: Lang
  /** The addressee's; '' or absent where they have given none. */
  readonly name?: string | undefined
  /** What happened, in paragraphs. */
  readonly body: string
  /** Amounts and dates, each with its name. */
  readonly facts?: readonly (readonly [name: string, value: string])[] | undefined
  /** Things that happened, each with the path of its page: what a letter of several is made of. */
  readonly entries?: readonly (readonly [path: string, text: string])[] | undefined
  /** The page of this site that it leads to. */
  readonly path?: string | null | undefined
  /** What the button says. */
  readonly action?: string | undefined
}

const texts = defineTexts(
  {
    greeting: (name: string) => `${name} さま`,
    hello: 'Tanomi をご利用いただき、ありがとうございます。',
    open: 'ページを開く',
    end: 'Tanomi 運営',
    note: 'このメールは送信専用です。ご返信いただいてもお答えできません。',
  },
  {
    greeting: (name: string) => `Dear ${name},`,
    hello: 'Hello,',
    open: 'Open the page',
    end: 'Tanomi',
    note: 'This address only sends: nobody reads answers to it.',
  },
)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const paragraphs = (body: string): string[] =>
  body
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean)

const ink = 'color:#1f1d1a'
const soft = 'color:#5c574e;font-size:13px'
const button =
  'display:inline-block;padding:10px 20px;border-radius:6px;background:#1e4e79;color:#ffffff;font-weight:bold;text-decoration:none'

const factsTable = (facts: LetterParts['facts']): string =>
  facts?.length
    ? `<table cellpadding="0" cellspacing="0" style="margin:0 0 16px">${facts
        .map(
          ([name, value]) =>
            `<tr><td style="padding:2px 16px 2px 0;${soft}">${escaped(name)}</td><td style="padding:2px 0"><b>${escaped(value)}</b></td></tr>`,
        )
        .join('')}</table>`
    : ''

const entriesList = (entries: LetterParts['entries'] = [], baseUrl: string): string =>
  entries
    .map(
      ([path, text]) =>
        `<p style="margin:0 0 12px"><a href="${escaped(baseUrl + path)}" style="${ink}">${escaped(text)}</a></p>`,
    )
    .join('')

const htmlOf = (
  parts: LetterParts,
  { greeting, href, baseUrl }: { greeting: string; href: string | null; baseUrl: string },
): string => {
  const t = texts[parts.lang]
  const lines = [greeting, ...paragraphs(parts.body)].map(
    (text) => `<p style="margin:0 0 16px;${ink}">${escaped(text).replaceAll('\n', '<br>')}</p>`,
  )
  const go = href
    ? `<p style="margin:24px 0"><a href="${escaped(href)}" style="${button}">${escaped(parts.action ?? t.open)}</a></p><p style="margin:0 0 24px;${soft}">${escaped(href)}</p>`
    : ''
  return `<!doctype html><html lang="${parts.lang}"><head><meta charset="utf-8"></head><body style="margin:0;background:#fbfaf6"><div style="max-width:560px;margin:0 auto;padding:24px;font:16px/1.75 sans-serif;${ink}">${lines.join('')}${entriesList(parts.entries, baseUrl)}${factsTable(parts.facts)}${go}<hr style="border:0;border-top:1px solid #e6e1d6"><p style="margin:16px 0 0;${soft}">${escaped(t.end)}<br>${escaped(t.note)}</p></div></body></html>`
}

/** Both forms of a letter say the same; a mail program shows the one that it can. */
export const composeLetter = (parts: LetterParts, baseUrl: string): { text: string; html: string } => {
  const t = texts[parts.lang]
  const greeting = parts.name ? t.greeting(parts.name) : t.hello
  const href = parts.path ? baseUrl + parts.path : null
  const entries = (parts.entries ?? []).map(([path, text]) => `${text}\n${baseUrl}${path}`)
  const facts = (parts.facts ?? []).map(([name, value]) => `${name}: ${value}`).join('\n')
  const go = href ? `${parts.action ?? t.open}:\n${href}` : ''
  const text = [greeting, ...paragraphs(parts.body), ...entries, facts, go, `--\n${t.end}\n${t.note}`]
  return { text: text.filter(Boolean).join('\n\n'), html: htmlOf(parts, { greeting, href, baseUrl }) }
}
