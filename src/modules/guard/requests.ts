import { proposesNothing, workNouns, workNounsEn } from './context'
import { around, type Draft, matchesIn } from './draft'
import type { Kind, Suspicion } from './finding'
import { spanIn } from './view'

interface Phrase {
  readonly kind: Kind
  readonly sure: boolean
  /** What is asked for, in hiragana or English. */
  readonly pattern: RegExp
}

const give =
  '(?:教|おしえ|知らせ|送[っりる]|おく[っり]|いただ|頂|もらえ|もらい|ください|下さい|くれ|書い|交換|こうかん|聞|欲し|ほしい|願い|ご?教示|載せ|のせ)'
const mailWord =
  '(?:(?:個人|私用|普段)の?)?(?:め?ーる)?(?:めーるあどれす|めあど|めるあど|まいあど|あどれす|eめーる|email|e-mail)'
const phoneWord =
  '(?:(?:お|ご)?電話番号|でんわばんごう|携帯(?:の|電話(?:の)?)?番号|けいたいの?ばんごう|電番|番号(?=いただ|教え|をいただ|を教え|もら)|でんばん)'
const theirs = '(?:your|ur|a|his|her|their)'
const sendEn = '(?:give|gimme|send|share|tell|provide|drop|leave|have|get|need|know)'

/** Requests to hand over a way of contact, and addresses told in words. */
const phrases: readonly Phrase[] = [
  {
    kind: 'email',
    sure: true,
    pattern: new RegExp(
      `${mailWord}(?:[(（][^)）]{0,12}[)）])?(?:を|は|も|って|だけ|など)?[^。!?\\n]{0,8}?${give}`,
      'g',
    ),
  },
  {
    kind: 'email',
    sure: true,
    pattern: new RegExp(
      `\\b${sendEn}\\b[^.!?\\n]{0,20}\\b${theirs} (?:\\w+ )?(?:e-?mail|mail address)\\b|what'?s your (?:personal |private )?e-?mail|\\bemail me\\b`,
      'g',
    ),
  },
  {
    kind: 'email',
    sure: false,
    pattern:
      /(?:^|[^ぁ-ん])めーるで(?:の)?(?:やり取り|やりとり|連絡|ご連絡|お送り|送って|返信|ご返信|直接)[^。\n]{0,12}(?:たい|お願い|ください|いただ|ません|ましょ|やり)/g,
  },
  {
    kind: 'email',
    sure: true,
    pattern:
      /[a-z0-9][a-z0-9._-]{2,30}[、,☆ ]{0,2}(?:の?(?:あと|後ろ?|うしろ)に?|(?:を)?あっとまーく|あっと)[^。\n]{0,8}(?:g-?めーる|g-?mail|じーめーる|やふー|yahoo|あうとるっく|outlook|ほっとめーる|hotmail|icloud|あいくらうど|どこも)/g,
  },
  {
    kind: 'email',
    sure: true,
    pattern:
      /(?:あどれす|めあど|めーる)[^。\n]{0,24}(?:後ろ|うしろ|あと|続き|どめいん|ほう)[^。\n]{0,12}(?:g-?めーる|g-?mail|じーめーる|やふー|yahoo|あうとるっく|outlook|icloud)|(?:じーめーる|g-?めーる|gmail)で[^。\n]{0,16}(?:検索|送れば|届き|送って|連絡)/g,
  },
  {
    kind: 'email',
    sure: true,
    pattern:
      /\bmy (?:g-?mail|e-?mail|outlook|yahoo) (?:is|address)\b|\b[a-z0-9._-]{3,30} and (?:then )?the (?:usual )?(?:g-?mail|yahoo|outlook|icloud)\b/g,
  },
  {
    kind: 'phone',
    sure: true,
    pattern: new RegExp(`${phoneWord}(?:を|は|も|って|だけ)?[^。!?\\n]{0,12}?${give}`, 'g'),
  },
  {
    kind: 'phone',
    sure: true,
    pattern: new RegExp(
      `\\b${sendEn}\\b[^.!?\\n]{0,16}\\b${theirs} (?:\\w+ )?(?:phone|mobile|cell|number|digits)\\b(?! one)|what'?s your (?:phone|mobile|cell|number)`,
      'g',
    ),
  },
  { kind: 'phone', sure: false, pattern: /しょーとめーる(?:で|を)[^。\n]{0,14}(?:たい|ください|もらえ|送)/g },
  {
    kind: 'messenger',
    sure: true,
    pattern: new RegExp(
      `(?:(?:ご)?連絡先|れんらくさき|(?<![a-z])qr(?:こーど)?|(?<![a-z])idを)(?:[(（][^)）]{0,12}[)）])?(?:を|は|の|も)?[^。!?\\n]{0,8}?${give}`,
      'g',
    ),
  },
  {
    kind: 'messenger',
    sure: false,
    pattern:
      /(?:別|他|ほか|外部|違う|某)の?(?:あぷり|ちゃっと(?:つーる)?|つーる|とーくあぷり|とこ(?:ろ)?|場所|sns|めっせ(?:ーじ|んじゃー)?)[^。!?\n]{0,10}(?:で|に|へ|から)[^。\n]{0,12}(?:話|連絡|やり取り|やりとり|移|お願|願|続け|しません|進行|進め)|(?:某|その|例の)(?:とーく|ちゃっと|めっせーじ)(?:あぷり)?で/g,
  },
  {
    kind: 'messenger',
    sure: true,
    pattern:
      /(?<![a-z])dm(?:で|を?待|へ|開け|ください|お待ち|に)[^。\n]{0,10}(?:待|送|お願い|ください|どうぞ|連絡|開け|ます|そちら)|(?<![a-z])dm me\b/g,
  },
  {
    kind: 'messenger',
    sure: false,
    pattern:
      /\b(?:whatsapp|telegram|skype|contact) (?:contact|details|info)\b[^.!?]{0,20}(?:please|so that|\?)|\b(?:share|exchange|provide|give|send)\b[^.!?\n]{0,16}\b(?:contact (?:details|info\w*)|contacts)\b/g,
  },
  {
    kind: 'contact-url',
    sure: false,
    pattern:
      /(?:弊社|当社|うち|私|自分|御社では?なく|自社)の?(?:hp|ほーむぺーじ|さいと|うぇぶさいと|web)[^。\n]{0,24}(?:ふぉーむ|問い?合わ?せ)[^。\n]{0,16}(?:くだ|いただ|お願い|連絡)|(?:through|via|on) (?:our|my) (?:own )?(?:website|web ?site|homepage)\b[^.!?\n]{0,30}(?:contact|form|write|reach)|(?:write|contact|reach|message)[^.!?\n]{0,30}(?:through|via|on) (?:our|my) (?:own )?(?:website|homepage)/g,
  },
]

/** A field, a test account or a newsletter: the address of a person is not asked for. */
const otherUse =
  /入力|欄|ふぉーむの|ばりで|認証|画面|めーるまがじん|めるまが|文面|てすと用|ろぐいん用|変更届|一覧|りすと|営業|収集|名簿|店舗の|記載|原稿|れいあうと|配置|はがき|名刺|form field|template|mock-?up|newsletter|validation|input/

export const requestsIn = (draft: Draft): Suspicion[] =>
  phrases.flatMap(({ kind, sure, pattern }) =>
    matchesIn(draft, draft.sounds, pattern).flatMap((found) => {
      const start = found.index ?? 0
      const end = start + found[0].length
      const context = around(draft, draft.sounds, { start, end })
      const near = context.before.slice(-14) + found[0] + context.after.slice(0, 8)
      if (otherUse.test(near) || proposesNothing(context)) return []
      if (kind === 'messenger' && (workNouns.test(near) || workNounsEn.test(near))) return []
      return [{ kind, sure, ...spanIn(draft.words, start, end) }]
    }),
  )
