import { LinkifyIt } from 'linkify-it'
import { around, type Draft } from './draft'
import type { Suspicion } from './finding'
import { contactUrl } from './links'
import { closeUp, rewrite, spanIn, type View } from './view'

const open = '[(\\[{<（【〔「『〈《_]'
const close = '[)\\]}>）】〕」』〉》_]'
const provider =
  '(?:g-?mail|googlemail|yahoo|ymail|outlook|hotmail|live|icloud|me\\.com|docomo|ezweb|au\\.com|softbank|i\\.softbank|proton|aol|gmx|mail\\.)'

/**
 * The signs of an address as people write them around a filter, each with what it stands for. A bare `at` counts only before
 * a mail provider or a spelled-out point: "look at example.com" is no address.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])line:\/\//g, 'https://line.me/'],
  [/(?<![a-z])tg:\/\//g, 'https://t.me/'],
  [/h(?:xx|tt)p(s?)\s?:\s?\/\s?\//g, 'http$1://'],
  [
    new RegExp(
      `\\s?${open}\\s?(?:a ?t|アット(?:マーク)?|あっと(?:まーく)?|@(?:マーク)?|a)\\s?${close}\\s?`,
      'g',
    ),
    '@',
  ],
  [/(?<=[a-z0-9])[、,]?\s?(?:アットマーク|あっとまーく|アット|あっと|@マーク|◎)、?\s?(?=[a-z0-9])/g, '@'],
  [new RegExp(`(?<=[a-z0-9])[ _]+at[ _]+(?=${provider})`, 'g'), '@'],
  [/(?<=[a-z0-9])[ _]+at[ _]+(?=[a-z0-9-]{1,40}[ _]{0,2}[([{<]?dot[)\]}>]?[ _]{0,2}[a-z])/g, '@'],
  [/(?<=[a-z0-9])\s?@\s?(?=[a-z0-9])/g, '@'],
  [/\s?[([{<【（〔「]\s?(?:d ?o ?t|ドット|どっと|\.|点|てん|ピリオド)\s?[)\]}>】）〕」]\s?/g, '.'],
  [/(?<=[a-z0-9])\s?(?:ドット|どっと|ピリオド|ぴりおど|点|てん|まる|。)\s?(?=[a-z0-9])/g, '.'],
  [/(?:ドット|どっと)\s?(?:コム|こむ)/g, '.com'],
  [/(?:ドット|どっと)\s?(?:ジェーピー|じぇーぴー)/g, '.jp'],
  [/(?<=[a-z0-9])[ _]+(?:dot|punkt|punto)[ _]+(?=[a-z0-9])/g, '.'],
  [/(?<=[a-z0-9]) \. (?=[a-z0-9])/g, '.'],
]

const spelledOut = /(?<![a-z0-9])[a-z0-9](?: [a-z0-9@._-](?![a-z0-9])){5,}/g
/** `hoshi☆gmail.com(☆を@に)`: a sign that the text itself explains. */
const explained =
  /(?<=[a-z0-9])[★☆●◯○♪◆■▲▼※→#*%&$~^=+](?=(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}[^\n]{0,20}(?:@|アット|あっと|at sign|at mark|at-sign))/g

/** A text in which addresses are written as addresses. Linear in its length. */
const plainAddresses = (draft: Draft): View => {
  let view = closeUp(draft.letters, spelledOut, / /g)
  for (const [pattern, sign] of spellings)
    view = rewrite(view, pattern, (found) => sign.replace('$1', found[1] ?? ''))
  draft.steps += view.text.length * (spellings.length + 2)
  return rewrite(view, explained, () => '@')
}

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true }).tlds(
  [
    ...[
      'group',
      'works',
      'design',
      'link',
      'app',
      'dev',
      'studio',
      'tokyo',
      'osaka',
      'online',
      'site',
      'page',
    ],
    ...[
      'store',
      'blog',
      'cloud',
      'tech',
      'art',
      'work',
      'space',
      'life',
      'gg',
      'chat',
      'me',
      'agency',
      'world',
    ],
  ],
  true,
)

/** Longest stretch without a blank that is looked at as one address; none that people write is longer. */
const stretch = 400

/** What is Japanese stands between addresses like a blank, which linkify-it does not see itself. */
const asciiOf = (text: string): string =>
  text
    .replace(/[^\x21-\x7e]|[:=>](?!\/\/|[0-9])/g, ' ')
    .replace(/[^ ]{401,}/g, (run) =>
      (run.match(/.{1,400}/g) ?? []).map((piece) => ' '.repeat(piece.length)).join(''),
    )

const fileEnd = /\.(?:png|jpe?g|gif|webp|svg|pdf|psd|ai|zip|js|ts|tsx|css|scss|html?|md|json|mp4|mov|wav)$/
/** Shell and version control use the form of an address for other things. */
const isTool = (before: string, raw: string, after: string): boolean =>
  fileEnd.test(raw) ||
  !/\.[a-z][a-z0-9-]*$/.test(raw) ||
  /(?:ssh|scp|rsync|git clone|:\/\/[^\s]{0,80})\s?$/.test(before) ||
  (/^git@/.test(raw) && after.startsWith(':')) ||
  after.startsWith('/')

/** An address that only shows what a field looks like. */
const asExample =
  /プレースホルダ|ダミー|サンプル[:：]|入力例|記入例|(?:^|[^一-龠])例[:：]|表示例|サンプルデータ|正規表現|regex|placeholder|dummy|lorem|style/

/** E-mail addresses, and links by which people get in touch, recognised by linkify-it after the disguises are undone. */
export const addressesIn = (draft: Draft): Suspicion[] => {
  const view = plainAddresses(draft)
  draft.steps += view.text.length
  const found: Suspicion[] = []
  for (const link of linkify.match(asciiOf(view.text)) ?? []) {
    const span = { start: link.index, end: link.lastIndex }
    if (span.end - span.start > stretch) continue
    const place = spanIn(view, span.start, span.end)
    const context = around(draft, view.text, span)
    const { before, after, sentence } = context
    if (link.schema === 'mailto:') {
      if (!isTool(before, link.raw, after) && !asExample.test(sentence))
        found.push({ kind: 'email', ...place, sure: true })
      continue
    }
    const kind = contactUrl(link.url, context)
    if (kind) found.push({ ...kind, ...place })
  }
  return found
}
