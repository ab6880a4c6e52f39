import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { around, type Draft, matchesIn } from './draft'
import type { Suspicion } from './finding'
import { inHiragana } from './letters'
import { spanIn } from './view'

/** Digits as words; longer ones first, so that `しち` is not `し`. */
const spoken: Readonly<Record<string, string>> = {
  ...{
    ぜろ: '0',
    れい: '0',
    まる: '0',
    おー: '0',
    zero: '0',
    oh: '0',
    〇: '0',
    零: '0',
    '○': '0',
    '◯': '0',
    o: '0',
  },
  ...{ いち: '1', わん: '1', one: '1', 一: '1', 壱: '1', l: '1', i: '1' },
  ...{ つー: '2', two: '2', にー: '2', に: '2', 二: '2', 弐: '2' },
  ...{ さん: '3', すりー: '3', three: '3', 三: '3', 参: '3' },
  ...{ よん: '4', ふぉー: '4', four: '4', しー: '4', し: '4', 四: '4' },
  ...{ ふぁいぶ: '5', five: '5', ごー: '5', ご: '5', 五: '5', 伍: '5' },
  ...{ ろく: '6', しっくす: '6', six: '6', 六: '6' },
  ...{ なな: '7', しち: '7', せぶん: '7', seven: '7', 七: '7' },
  ...{ はち: '8', えいと: '8', eight: '8', 八: '8' },
  ...{ きゅう: '9', きゅー: '9', ないん: '9', nine: '9', く: '9', 九: '9' },
}
const words = Object.keys(spoken).sort((a, b) => b.length - a.length)
const digit = `(?:[0-9]|${words.map((word) => (word.length === 1 && /[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word)).join('|')})`
/** A comma parts digits only where both are written as words: `1、2、3` is a list. */
const between =
  '(?:(?<=[ぁ-んー〇一二三四五六七八九])、(?=[ぁ-ん〇一二三四五六七八九])|はいふん|ばー|だっしゅ|dash|hyphen|[^\\p{L}\\p{N}$¥%:;=@#。,、]|[ーの])'
/** Ten to sixteen digits with little between them; each start costs a bounded number of steps. */
const candidate = new RegExp(
  `(?:[+(]{0,2}|ぷらす ?)${digit}(?:${between}{0,3}${digit}){8,15}(?![-.]?[0-9])`,
  'gu',
)
const digits = new RegExp(digit, 'gu')

/** Groups in which people write numbers here and in the commonest countries; others are dates, codes and sums. */
const shapes = new Set(
  '3-4-4 2-4-4 3-3-4 4-2-4 4-3-3 4-3-4 5-1-4 3-8 2-8 4-6 4-7 7-4 6-4 3-7 5-6 3-3-3 4-3-2-2 3-2-2-2 2-2-2-2-2 1-3-3-4'.split(
    ' ',
  ),
)

const about =
  /電話|でんわ|携帯|けいたい|けーたい|番号|tel|phone|mobile|cell|call|ring|text|sms|しょーと|連絡|れんらく|掛け|かけて|fax|whatsapp|直通|代表|☎|📞|📱|☏|number|num|office|contact|reach/
const labelled =
  /注文|受注|伝票|追跡|問い?合わせ番号|品番|型番|製造|ろっと|isbn|jan|商品|part n|model|会員|あかうんとid|管理|予約番号|しーど|seed|order|ticket|tracking|invoice|serial|sku|ref\.|請求書|登録番号|法人|郵便|座標|緯度|口座|ぽーと|0_/
/** The public number of a company as something to be printed: what follows says where. */
const printed =
  /^(?:を|が|は)[^。!?\n]{0,16}(?:表示|掲載|記載|印刷|差し替|入れて|入る|へっだー|ふったー|誤り|間違)/
/** A number that is being exchanged for another in what is made. */
const replaced = /^ ?(?:から|を)[^。!?\n]{0,16}(?:差し替|書き換|変更(?!にな))/
const asExample =
  /sample|such as|e\.g\.|さんぷる[:：]|ぷれーすほるだ|だみー|入力例|記入例|例[:：]|正規表現|regex|placeholder|dummy|\{4\}/

/** Digits that stand together and are written alike. */
interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** How it is written: in figures, in kanji, in kana or in letters. */
  readonly script: string
}

const scriptOf = (word: string): string => {
  if (/[0-9]/.test(word)) return 'figures'
  if (/[ぁ-んー]/.test(word)) return 'kana'
  return /[a-z]/.test(word) ? 'letters' : 'kanji'
}

const groupsOf = (text: string): Group[] => {
  const groups: Group[] = []
  for (const found of text.matchAll(digits)) {
    const [word] = found
    const script = scriptOf(word)
    const end = found.index + word.length
    const last = groups.at(-1)
    if (last && last.end === found.index && last.script === script)
      groups[groups.length - 1] = { ...last, digits: last.digits + (spoken[word] ?? word), end }
    else groups.push({ digits: spoken[word] ?? word, start: found.index, end, script })
  }
  return groups
}

interface Candidate {
  readonly value: string
  readonly sizes: readonly number[]
  readonly disguised: boolean
  readonly plus: boolean
}

/** Digits one by one, in pairs, in threes. */
const even = (sizes: readonly number[]): boolean => {
  const [size = 0] = sizes
  const last = sizes.at(-1) ?? 0
  return size <= 3 && sizes.length > 2 && sizes.slice(0, -1).every((one) => one === size) && last <= size + 1
}

/** Numbers that nobody owns: all digits alike, or counted up. */
const idle = (value: string): boolean =>
  /^0?(\d)\1+$/.test(value) || value === '0123456789' || /^0[5-9]00{8}$/.test(value)

/** Mobile and free numbers by their form alone, also the ones never given out; the rest by the numbering plan. */
const isJapanese = (value: string): boolean => {
  if (/^0[5-9]0\d{8}$/.test(value) || /^0120\d{6}$|^0800\d{7}$/.test(value)) return true
  const type = parsePhoneNumberFromString(value, 'JP')?.getType()
  return type !== undefined && type !== 'PAGER'
}

const isAbroad = ({ value, sizes, plus }: Candidate, asked: boolean): boolean => {
  if (plus) return parsePhoneNumberFromString(`+${value}`)?.isPossible() ?? false
  const shape = sizes.join('-')
  if (/^[2-9]\d{2}[2-9]\d{6}$/.test(value)) return shape === '3-3-4' || (asked && sizes.length === 1)
  if (/^81[5-9]0\d{8}$/.test(value)) return asked
  return asked && /^07\d{9}$|^00\d{9,12}$|^1[2-9]\d{2}[2-9]\d{6}$/.test(value)
}

const isPhone = (one: Candidate, asked: boolean): boolean => {
  const { value, sizes } = one
  if (idle(value)) return false
  if (!one.plus && !one.disguised && sizes.length > 1 && !shapes.has(sizes.join('-')) && !even(sizes))
    return false
  if (isAbroad(one, asked)) return true
  if (!/^0\d{9,10}$/.test(value) || !isJapanese(value)) return false
  return value.length === 11 || asked || sizes.length > 1
}

/** Digits given one by one count as one group. */
const sizesOf = (row: readonly Group[]): number[] => {
  const sizes: number[] = []
  row.forEach(({ digits: { length } }, place) => {
    if (length === 1 && row[place - 1]?.digits.length === 1) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1
    else sizes.push(length)
  })
  return sizes
}

/** The longest row of whole groups that is a number: what stands beside it may be a time or a particle. */
const phoneWithin = (text: string, asked: boolean): { start: number; end: number } | undefined => {
  const groups = groupsOf(text)
  for (let length = groups.length; length > 0; length--)
    for (let first = 0; first + length <= groups.length; first++) {
      const row = groups.slice(first, first + length)
      const value = row.map((group) => group.digits).join('')
      if (value.length < 9 || value.length > 15) continue
      const start = row[0]?.start ?? 0
      const plus = text.slice(0, start).search(/(?:\+|ぷらす)[( ]?$/) >= 0
      const one = {
        value,
        sizes: sizesOf(row),
        disguised: row.some(({ script }) => script !== 'figures'),
        plus,
      }
      if (isPhone(one, asked))
        return {
          start: plus ? Math.max(text.lastIndexOf('+', start), text.lastIndexOf('ぷらす', start)) : start,
          end: row.at(-1)?.end ?? 0,
        }
    }
  return undefined
}

const isOther = (before: string, after: string): boolean => {
  const near = before.slice(-16)
  const glued =
    /[a-z0-9#_/][-_/.]?$/.test(near) && !/(?:tel|phone|call|at|on|no|num|is|id|me|to)[-.:]?$/.test(near)
  return glued || /^-?[a-z0-9_/]/.test(after) || labelled.test(near)
}

/**
 * Phone numbers as people write and disguise them, judged by the numbering plan of libphonenumber. A number beside the name
 * of another kind of number ("order", "ISBN") is that kind.
 */
export const phonesIn = (draft: Draft): Suspicion[] => {
  const text = inHiragana(draft.letters.text)
  return matchesIn(draft, text, candidate).flatMap((found) => {
    const from = found.index ?? 0
    const { before, after, sentence } = around(draft, text, { start: from, end: from + found[0].length })
    if (isOther(before, after) || asExample.test(sentence)) return []
    const asked = about.test(sentence) || draft.given.length <= 40
    const phone = phoneWithin(found[0], asked)
    if (!phone || replaced.test(after) || (/^(?:0120|0800|0570)/.test(found[0]) && printed.test(after)))
      return []
    return [
      { kind: 'phone' as const, ...spanIn(draft.letters, from + phone.start, from + phone.end), sure: true },
    ]
  })
}
