import { proposesNothing, workNouns, workNounsEn } from './context'
import { type Around, around, type Draft, matchesIn } from './draft'
import type { Suspicion } from './finding'
import { messengers, nameInWord, namePattern, productAfter } from './messengers'
import { spanIn } from './view'

const touch =
  '(?:連絡|れんらく|やり取り|やりとり|話|はな[しせ]|相談|送[っりるら]|おく[っりる]|めっせ|続[きけ]|移[動行りるし]|切り替|つなが|繋が|通話|電話|検索|さがし|声|返信|返事|返せ|楽|らく|早|速|便利|いいです|いい[?ー]|よろし|お願い|おねがい|ください|招待|進め|待って|くれ|もら|絡ん|打ち合|来て|入って|登録|追加|交換|どう|聞|教|おしえ)'
/** After the name, in Japanese: exchange, talk there, ask, be found. */
const followed = [
  /^(?:の|・|\/)?(?:個人)?(?:id|あいでぃー?|あかうんと(?:名)?|あか(?:うん)?|垢|ゆーざー(?:名|ねーむ)|番号|qr|きゅーあーる|連絡先|友だち|友達|ともだち|ぐるーぷ|招待|dm|でぃーえむ|めっせ)[^。!?\n]{0,14}(?:教|おしえ|送|交換|追加|登録|くだ|お願|いただ|知らせ|ほしい|もら|絡|どうぞ|くれ|です|ください|待)/,
  /^(?:id|こうかん|の?交換|を交換|追加|ついか|を?教え|を?おしえ|登録して|登録後|で繋が|dm)/,
  new RegExp(
    `^(?:の?dm)?(?:の(?:ほう|方|さーばー|ぐるーぷ))?(?:で|にて|から|経由|のほうで|に|へ|だと|なら|まで|が|も)[^。!?\\n]{0,16}?${touch}`,
  ),
  new RegExp(`^${touch}(?=[^。\\n]{0,8}(?:したい|しません|お願い|ください|ましょ))`),
]
const asked =
  /^(?:は|って|を)?(?:(?:使|つか)(?:って|い|え)|やって|お?持ち|持って|でき(?:ます|る)|可能|あり(?:ます)|ある[?？]?|ok|大丈夫|でもいい|入れて)[^。\n]{0,12}(?:か|[?])/
/** After the name, in English. */
const followedEn =
  /^(?:\s(?:me|us)\b|['’]?s?\s?(?:works? (?:best|better|fine)|is (?:easier|faster|better|fine|best)|instead|(?:is )?my)|\s?(?:group|server|channel)?\s?(?:invite|invitation|handle|user ?name|number|contact|account|id)\b)/
/** Before the name, in English: a verb of contact, "my", a question for one. */
const ledEn = [
  /\b(?:add|find|message|messag\w+|msg|text|contact|reach|ping|dm|hit|call|chat|talk|continue|move|switch|discuss\w*|write|speak|catch|join|connect|get|invite|follow|meet|communicat\w+|onboard|drop|send|shoot|us)\b[^.!?\n]{0,40}\b(?:on|via|to|over|through|in|using|by|our|my|your|at)\s(?:the\s|a\s|our\s|private\s|insta\s|facebook\s)*$/,
  /\b(?:do you (?:have|use)|have you got|got|prefer|what'?s your|what is your|give me your|share your|send (?:me )?your|your private|provide your)\s(?:a\s|own\s)?$/,
  /\b(?:my|our)\s(?:private\s|own\s|personal\s)?$/,
  /(?:^|[\s:])(?:wa|tg) or $/,
]
const handle =
  /^\s?(?:の|-)?\s?(?:ほう|方)?(?:group|contact)?\s?(?:user|id|あいでぃー?|ゆーざー名|あかうんと(?:名)?|handle|name|account)?\s?(?:は|が|is|で|に)?\s?[:=→>「(、,・\-–]{0,2}\s?(?:(?:の)?(?:id|user|handle|ゆーざー名|live)[:は ]{0,2})?\s?(@?)([a-z][a-z0-9._:#-]{2,31}[a-z0-9]|[a-z0-9_]{2,20}#\d{4}|\+?\d{9,13})(?![a-z0-9])(.?)/
const named = /^\s?(?:の)?\s?(?:user|id|あいでぃー?|ゆーざー名|あかうんと|handle|account|user ?name)/

/** A name of our own after the messenger's: one with a digit or sign, or one that the text calls an id. */
const hasHandle = (after: string): boolean => {
  const found = handle.exec(after.slice(0, 60))
  if (!found) return false
  const [whole, at, name = ''] = found
  if (/\.(?:js|ts|py|com|png|css|io)$/.test(name)) return false
  return at === '@' || /[0-9_.#:-]/.test(name.slice(1)) || (named.test(after) && /[:はis]/.test(whole))
}

const isShort = (draft: Draft): boolean => draft.given.length <= 24

interface Mention {
  readonly context: Around
  readonly common: boolean
  /** "line" in lower-case Latin letters is the English word as a rule. */
  readonly word: boolean
}

const workWithin = (text: string): boolean => workNouns.test(text) || workNounsEn.test(text)

const invites = (draft: Draft, { context, common, word }: Mention): 'sure' | 'maybe' | undefined => {
  const { before, after } = context
  if (!word && hasHandle(after)) return 'sure'
  if (word && !/^ ?(?:id|に|で|の|を|交換|追加)/.test(after) && !/\b(?:my|on) $/.test(before))
    return undefined
  for (const pattern of followed) {
    const found = pattern.exec(after)
    if (found && !workWithin(after.slice(0, found[0].length + 5))) return 'sure'
  }
  if (asked.test(after) && !common) return 'sure'
  if (/^ ?(?:ある[?？]|or |する[?？]|$)/.test(after) && isShort(draft) && /[?]/.test(after)) return 'maybe'
  if (workNounsEn.test(after.slice(0, 24))) return undefined
  if (
    followedEn.test(after) &&
    !(common && !/(?:my|your|a|me|our|us) $/.test(before) && !/^ (?:me|us)/.test(after))
  )
    return 'sure'
  if (ledEn.some((one) => one.test(before)) && !(word && !/^(?: id|[,.!?]| me|$)/.test(after))) {
    const video = common && /\b(?:meet|call|talk)\b/.test(before)
    return video ? undefined : 'sure'
  }
  return undefined
}

/** Lower-case "line" as the writer typed it is the English word; `LINE` and every disguise is the messenger. */
const isEnglishWord = (draft: Draft, start: number, end: number): boolean =>
  draft.given.slice(start, end) === 'line'

/** Requests and invitations to go on in another messenger, and names by which one is found there. */
export const messengersIn = (draft: Draft): Suspicion[] =>
  matchesIn(draft, draft.sounds, namePattern).flatMap((found) => {
    const start = found.index ?? 0
    const end = start + found[0].length
    const place = spanIn(draft.words, start, end)
    const written = draft.words.text
    if (/^[ァ-ヶ]/.test(written[start] ?? '')) {
      if (
        nameInWord.before.test(written.slice(0, start)) ||
        nameInWord.after.test(written.slice(end, end + 1))
      )
        return []
    }
    const context = around(draft, draft.sounds, { start, end })
    if (productAfter.test(context.after)) return []
    const which = found.slice(1).findIndex((one) => one !== undefined)
    const common = messengers[which]?.common ?? false
    const certainty = invites(draft, { context, common, word: isEnglishWord(draft, place.start, place.end) })
    if (!certainty || proposesNothing(context)) return []
    return [{ kind: 'messenger' as const, ...place, sure: certainty === 'sure' && !common }]
  })
