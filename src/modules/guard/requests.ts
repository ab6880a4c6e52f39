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

const phrase =
  (kind: Kind) =>
  ([sure, source]: readonly (string | boolean)[]): Phrase => ({
    kind,
    sure: sure === true,
    pattern: new RegExp(String(source), 'g'),
  })

const give =
  '(?:教|おしえ|知らせ|送[っりる]|おく[っり]|いただ|頂|もらえ|もらい|もらっ|ください|下さい|くれ|書い|交換|こうかん|聞|伺|うかが|欲し|ほしい|願い|ご?教示|載せ|のせ)'
const mailWord =
  '(?:(?:個人|私用|普段)の?)?(?:め?ーる)?(?:めーるあどれす|めあど|めるあど|まいあど|あどれす|eめーる|email|e-mail)'
const phoneWord =
  '(?:(?:お|ご)?電話番号|でんわばんごう|携帯(?:の|電話(?:の)?)?番号|けいたいの?ばんごう|電番|番号(?=いただ|教え|をいただ|を教え|もら)|でんばん)'
const theirs = '(?:your|ur|a|his|her|their)'
const sendEn = '(?:give|gimme|send|giv\\w+|sending|sharing|share|tell|provide|drop|leave|have|get|need|know)'

const provider =
  '(?:g-?めーる|g-?mail|じーめーる|やふー(?:めーる)?|yahoo|あうとるっく|outlook|ほっとめーる|hotmail|icloud|あいくらうど|どこも(?:めーる)?)'

/** Requests for an address, and addresses told in words. */
const emails: readonly Phrase[] = [
  [
    true,
    `${mailWord}(?!の)(?:[(（][^)）]{0,12}[)）])?(?:を|は|も|って|だけ|など|とか)?[^。!?\n]{0,8}?${give}`,
  ],
  [
    true,
    `\\b${sendEn}\\b[^.!?\n]{0,20}\\b${theirs} (?:\\w+ )?(?:e-?mail|mail address)\\b(?! (?:template|copy|draft|campaign))`,
  ],
  [
    true,
    "what'?s (?:your|a good|the best) (?:personal |private )?e-?mail|\\b(?:e-?mail|mail) me\\b|\\bhit my inbox\\b",
  ],
  [
    false,
    '(?:^|[^ぁ-ん])めーるで(?:の)?(?:やり取り|やりとり|連絡|ご連絡|お送り|送って|直接)[^。\n]{0,12}(?:たい|お願い|ください|いただ|ません|ましょ|やり)',
  ],
  [
    true,
    `[a-z0-9][a-z0-9._-]{2,30}[、,☆ ]{0,2}(?:の?(?:あと|後ろ?|うしろ)に?|(?:を)?あっとまーく|あっと|@)[^。\n]{0,8}${provider}`,
  ],
  [true, `(?:あっとまーく|あっと|at mark|@)[+、 ]{0,3}${provider}`],
  [
    true,
    `(?:あどれす|めあど|めーる)[^。\n]{0,24}(?:後ろ|うしろ|あと|続き|どめいん|ほう)[^。\n]{0,12}${provider}`,
  ],
  [true, `${provider}(?:の(?:ほう|方))?(?:で|に|へ|は|まで)[^。\n]{0,20}(?:送って|送れ|届き|連絡|検索)`],
  [true, `${provider}(?:の(?:ほう|方))?(?:で|に|は)、? ?[a-z][a-z0-9._-]{3,30}(?: ?です|$)`],
  [
    false,
    '\\b(?:continue|discuss|talk|handle|move|switch)\\b[^.!?\n]{0,20}\\b(?:by|via|over|on|to) e-?mail\\b',
  ],
  [true, '(?:@|あっとまーく)(?:の|より)前(?:は|が)[、 ]?[a-z0-9][a-z0-9._-]{2,30}'],
  [true, '\\bmy (?:g-?mail|e-?mail|outlook|yahoo) (?:is|address)\\b'],
  [true, '\\b[a-z0-9._-]{3,30} and (?:then )?the (?:usual )?(?:g-?mail|yahoo|outlook|icloud)\\b'],
].map(phrase('email'))

const phones: readonly Phrase[] = [
  [true, `${phoneWord}(?!の)(?:を|は|も|って|だけ)?[^。!?\n]{0,12}?${give}`],
  [
    true,
    `(?:電話|通話|かけ|折り返|sms|しょーとめーる)[^。!?\n]{0,16}番号(?:を|は|も)?[^。!?\n]{0,8}?${give}`,
  ],
  [
    true,
    `\\b${sendEn}\\b[^.!?\n]{0,16}\\b${theirs} (?:\\w+ )?(?:phone|mobile|cell|digits)\\b(?! one| of)|\\b${sendEn}\\b[^.!?\n]{0,16}\\b(?:your|ur) (?:\\w+ )?number\\b(?! one| of)`,
  ],
  [true, "what'?s your (?:phone|mobile|cell|number)|\\b(?:best|good|which) number (?:to|for|can)\\b"],
  [true, '番号を?(?:交換|こうかん)|\\b(?:swap|exchange|trade) (?:phone )?numbers\\b'],
  [
    true,
    '(?:そちら|こちら|下記|以下|その|この|書いて?ある)の?(?:電話)?番号(?:に|へ|まで)[^。!?\n]{0,8}(?:おかけ|かけて|お?電話|ご?連絡)',
  ],
  [
    true,
    `${phoneWord}(?:は|を|も|、)?[^。!?\n]{0,16}?(?:お?送りま|送るね|お?伝えしま|教えま|書いておきま|載せておきま)`,
  ],
  [false, 'しょーとめーる(?:で|を)[^。\n]{0,14}(?:たい|ください|もらえ|送)'],
].map(phrase('phone'))

const elsewhere: readonly Phrase[] = [
  [
    true,
    `(?:(?:ご)?連絡先|れんらくさき|(?<![a-z])qr(?:こーど)?|(?<![a-z])idを)(?:[(（][^)）]{0,12}[)）])?(?:を|は|の|も)?[^。!?\n]{0,8}?${give}`,
  ],
  [
    false,
    '(?:別|他|ほか|外部|違う|某)の?(?:あぷり|ちゃっと(?:つーる)?|つーる|とーくあぷり|とこ(?:ろ)?|場所|sns|めっせ(?:ーじ|んじゃー)?)[^。!?\n]{0,10}(?:で|に|へ|から)[^。\n]{0,12}(?:話|連絡|やり取り|やりとり|移|お願|願|続け|しません|進行|進め)',
  ],
  [false, '(?:某|その|例の)(?:とーく|ちゃっと|めっせーじ)(?:あぷり)?で'],
  [
    true,
    '(?:友[達だ]ち?|ともだち|ふれんど)(?:に|として)?(?:追加|登録|申請|検索|なって)(?!ぼたん)[^。!?\n]{0,10}(?:ください|お願い|おねがい|もら|した[らい]|します|しておき|して|くれ|どうぞ|送)',
  ],
  [
    true,
    '@[a-z0-9._]{3,30}[^。a-z\n]{0,10}(?:検索|追加|ふぉろー|dm|連絡|友[達だ])|(?<![a-z])id(?:検索|を検索|で検索)',
  ],
  [true, '(?<![a-z])qr(?:こーど)?[^。\n]{0,12}(?:読み取|すきゃん)[^。\n]{0,3}(?:て|り|くだ)'],
  [
    false,
    '(?:個別に|(?:他|別|ほか|外部|直接)の?)(?:ご?連絡(?:を|が|の)?(?:取れる|とれる|できる)?(?:手段|方法|先|取れ))[^。\n]{0,10}(?:教|おしえ|あり(?:ます|ません)|ください|聞|お願い)',
  ],
  [
    true,
    '(?<![a-z])dm(?:で|を?待|へ|開け|ください|お待ち|に)[^。\n]{0,10}(?:待|送|お願い|ください|どうぞ|連絡|開け|ます|そちら)|(?<![a-z])dm(?:は|を)?(?:開放|解放)|(?<![a-z])dm me\\b',
  ],
  [
    false,
    '\\b(?:whatsapp|telegram|skype) contact\\b|\\b(?:share|exchange|provide|give|send|swap)\\b[^.!?\n]{0,16}\\b(?:contact (?:details|info\\w*)|contacts)\\b',
  ],
  [
    false,
    '\\b(?:another|other|better|different) way to (?:contact|reach|talk)\\b|\\b(?:take|move|continue|bring)\\b[^.!?\n]{0,24}\\b(?:conversation|chat|discussion|talk|this)\\b[^.!?\n]{0,10}\\b(?:elsewhere|off here|outside|somewhere else|another app)\\b',
  ],
  [
    false,
    '(?:外部|他社|別)の?(?:ちゃっと|めっせんじゃー|sns|あぷり)で(?:やって|やらせて|行って)[^。\n]{0,16}(?:お願い|いただ|同じ|もら|くだ)',
  ],
  [
    false,
    `(?:普段|ふだん|いつも|お使い)[^。!?\n]{0,8}(?:ちゃっと|めっせんじゃー|sns|あぷり)(?:を|は|って|が)[^。!?\n]{0,6}${give}`,
  ],
  [
    false,
    '\\b(?:share|give|send|provide|exchange)\\b[^.!?\n]{0,16}\\b(?:personal|private|direct) (?:contacts?|details|info\\w*)\\b',
  ],
].map(phrase('messenger'))

const ownSites: readonly Phrase[] = [
  [
    false,
    '(?:弊社|当社|うち|私|自分|自社|note|ぶろぐ|hp|ほーむぺーじ|ぷろふぃーる)の?(?:hp|ほーむぺーじ|さいと|うぇぶさいと|web)?[^。\n]{0,14}(?:ふぉーむ|問い?合わ?せ|連絡)[^。\n]{0,16}(?:くだ|いただ|お願い|連絡|くれ|もら)',
  ],
  [
    false,
    '(?:through|via|on) (?:our|my) (?:own )?(?:website|web ?site|homepage)\\b[^.!?\n]{0,30}(?:contact|form|write|reach)|(?:write|contact|reach|message)[^.!?\n]{0,30}(?:through|via|on) (?:our|my) (?:own )?(?:website|homepage)|\\b(?:my|our) (?:company )?(?:site|website|web page)\\b[^.!?\n]{0,20}\\b(?:order|book|buy|hire)\\b',
  ],
].map(phrase('contact-url'))

const phrases = [...emails, ...phones, ...elsewhere, ...ownSites]

/** A field, a test account or a newsletter: the address of a person is not asked for. */
const otherUse =
  /入力|の欄|必須欄|ふぉーむの|ばりで|認証|画面|めーるまがじん|めるまが|文面|確認(?:くだ|いただ|お願|して|をお願)|修正|差し替|入れ替|掲載|印刷|動き?ませ|表示され|doesn'?t work|does not work|is broken|not working|てすと用|ろぐいん用|変更届|一覧|りすと|営業|収集|名簿|店舗の|記載|原稿|れいあうと|配置|はがき|名刺|form field|template|mock-?up|newsletter|validation|input/

export const requestsIn = (draft: Draft): Suspicion[] =>
  phrases.flatMap(({ kind, sure, pattern }) =>
    matchesIn(draft, draft.sounds, pattern).flatMap((found) => {
      const start = found.index ?? 0
      const end = start + found[0].length
      const context = around(draft, draft.sounds, { start, end })
      // What is wrong with a form is said further on than what an address is for.
      const beyond = kind === 'contact-url' ? 24 : 8
      const near = context.before.slice(-14) + found[0] + context.after.slice(0, beyond)
      if (otherUse.test(near) || proposesNothing(context)) return []
      if (kind === 'messenger' && (workNouns.test(near) || workNounsEn.test(near))) return []
      return [{ kind, sure, ...spanIn(draft.words, start, end) }]
    }),
  )
