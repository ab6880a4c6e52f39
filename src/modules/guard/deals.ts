import { proposal, proposesNothing, workNouns } from './context'
import { around, type Draft, type FindingContext, matchesIn } from './draft'
import type { Kind, Suspicion } from './finding'
import { spanIn } from './view'

const site =
  '(?:(?:この|こちらの|本|当|貴)?(?:さいと|ぷらっとふぉーむ|ぷらとふぉーむ|さーびす|くらうどそーしんぐ)(?:上)?|ここ|らんさーず(?:さん)?|くらうどわーくす(?:さん)?|ここなら|しゅふてぃ|たのみ|tanomi|lancers|crowdworks|運営(?:さん)?|仲介(?:業者|会社)?|(?:中間|間に入る)業者|えすくろー|仮払い|事務局|しすてむ)'
/** Beside the site: "outside", "without going through", "not". */
const outside = `${site}(?:の)?(?:外(?!観|部|見|注|側)|以外|抜き|ぬき|なし|無し|(?:を|は|には|経由)?(?:通さ|とおさ|通し(?:たく)?な|介さ|経由せ|経由し(?:な|ま)|経由(?:じゃ|では|で)な|使わ|つかわ|使い(?:たく)?な|離れ|抜け|挟ま|はさま|飛ば|抜[いき])|(?:じゃ|では)な(?:く|い))`
/** Said of the site, these need no word for the business: nobody goes "without passing through" it for anything else. */
const past = `${site}(?:を|は|には|経由)?(?:通さ|とおさ|介さ|挟ま|はさま|経由せ|経由(?:じゃ|では|で)な|抜きた|抜いて|飛ばし)|${site}の外で|${site}の?外(?:なら|だと)`
const deal =
  '(?:取り?引き?|とりひき|契約|けいやく|発注|依頼|いらい|支払|しはら|払[いうわっ]|お金|振り?込|送金|精算|仕事|しごと|やり取り|やりとり|連絡|請求|入金|受注|やりま|やりた|やれ|お願い|おねがい|続け|相談|頼[みむん]|業務委託|進め|お付き合い|納品|銀行)'
const direct =
  '(?:直接|ちょくせつ|(?<![正宿当素率安愚実垂])直(?=で(?!き)|に(?!つ)|取|とり|契約|請|払)|じか(?:に|で)|個人的に|個人間で?の?|個人で(?!の?(?:ご?契約|取り?引き?|お?仕事|依頼)?[とかや・、](?:法人|会社))|個別に|裏で|内緒で|内々に|別る[ーう]と(?:で)?|二人だけで|こっそり|運営に(?:見つから|ばれ)な(?:い|く))'
const businessOf =
  '(?:取り?引き?|とりひき|契約|けいやく|発注|支払|しはら|お?払[いうわっえ]|振り?込|送金|業務委託|雇用|依頼(?:させ|した|でき|を?お受け|する|の?(?:ほう|方))|請け(?!負)|受け[てま]|請求書?を?(?:送|払)|やりませ|やりま|やりた|やって|やれ|やりとり|やり取り|お願い|おねがい|お申し付け|(?:お)?仕事|どう|いかが|全額|頼[みんめ]|しません|しない[?]|(?:の)?(?:ほう|方)が|連絡(?:を)?(?:取り合|とりあ|させて))'

type Source = readonly [kind: Kind, source: string]

interface Phrase {
  readonly kind: Kind
  readonly pattern: RegExp
}

const fee =
  '(?:(?<!お)手数料(?!理)|てすうりょう|てすう料|まーじん|中抜き|なかぬき|ぴんはね|(?:しすてむ|さいと)?利用料|仲介料|[0-9.]+(?:%|割|ぱーせんと)(?:も)?(?=引か|取ら|抜か|持って))'
const avoided =
  '(?:もったいな|勿体な|かから(?:な|ず)|引か|ひか|取ら|とら|され|抜か|節約|浮[いかく]|回避|避け|さけ|なし|無し|なく|抜き|ぬき|払いたく|払わ|はらわ|ぜろ|0円|無駄|省[いけくき]|損|高[いくす]|分(?:を|が|は|、)?(?:上乗|お?値引|お?安く|お得|引い|割引|値下げ|お?渡|還元|まるまる|浮)|ぶん(?:を|は|だけ|、)?(?:上乗|お?値引|安く|引い)|抑え|節税|ばから|ばかに|発生し(?:な|ま)|痛い|きつい|差し引かれ|負担しな|かけ(?:ず|な)|まるまる|取り分|惜し|(?:を)?払うくらい)'

const platform = '(?:platform|site|website|marketplace|middle ?man|tanomi|escrow|upwork|fiverr|lancers)'
const offSite = [
  `off[- ]?(?:of )?(?:the |this )?(?:platform|site|tanomi)`,
  `outside (?:of )?(?:the |this |your )?(?:${platform}|app|system|here)\\b`,
  `(?:bypass|skip|circumvent|leav|avoid|cut out|ditch|forget|quit)\\w* (?:the |this )?(?:\\w+ )?${platform}\\b`,
  `(?:without|not|don'?t|rather than|instead of|no need (?:to|for)) (?:us(?:e|ing) |go(?:ing)? through |through |via |paying through |need )?(?:the |this )?(?:${platform}|here)\\b`,
  `no escrow|(?:keep|leave) (?:the |this )?(?:site|marketplace|platform|it) out of|can'?t pay through (?:marketplaces|platforms)`,
].join('|')
const us = '(?:you|me|us|together|our|my|each other)'

/** Each counts only in a sentence that proposes, asks or offers something. */
const phrases: readonly Phrase[] = (
  [
    ['direct-deal', `${outside}[^。!?\n]{0,28}?${deal}`],
    ['direct-deal', past],
    ['direct-deal', `${direct}(?:の|に|で|な|、|なら|お|ご|や){0,3}[^。!?\n]{0,6}?${businessOf}`],
    [
      'direct-deal',
      '(?:仮払い|えすくろー)(?:を)?(?:せず|は?省略|省[いき]|は?不要(?:で|に)|はいらな|は面倒|しなくて|しないで|なしで)',
    ],
    ['direct-deal', '\\btake (?:this|it|things) (?:private|offline|off\\b)'],
    ['fee-avoidance', '差額[^。!?\n]{0,6}(?:別で|直接|現金|振り?込)'],
    [
      'direct-deal',
      '\\b(?:payment|pay|deal|contract)\\w*\\b[^.!?\n]{0,16}\\boutside(?=[,.?!])|\\b(?:continue|proceed|cancel)\\b[^.!?\n]{0,24}\\b(?:privately|outside[,.?!]|off-?site|directly (?:by|via|with|through)\\b)',
    ],
    [
      'direct-deal',
      '個人契約|(?<![るての])別途(?:ご)?契約|別の(?:お)?(?:支払い?|払い)方[^。!?\n]{0,4}(?:に|で)(?:しません|お願い|どう)|外部で?(?:の)?(?:お)?(?:取引|契約|支払)|(?:外|別|よそ)(?:の(?:場所|ところ|とこ))?で(?:の)?(?:お)?(?:取引|契約|支払)',
    ],
    [
      'direct-deal',
      `${site}を?(?:通す|挟む|使う|介す|経由する)と[^。\n]{0,8}(?:高|割高|手数料|損|面倒)|(?:請求|お?支払い?|契約|依頼|発注)(?:は|を|も)?(?:直接|直で)(?!入力)`,
    ],
    ['direct-deal', '(?:先に|納品後に|終わったら)[^。!?\n]{0,10}(?:銀行振込|振り?込|入金)(?:で|し|み)'],
    [
      'direct-deal',
      `${site}(?:は|での|の利用は|を使うのは|での取引は)[^。!?\n]{0,6}(?:今回|最初|初回)(?:限り|だけ|のみ)`,
    ],
    ['direct-deal', offSite],
    [
      'direct-deal',
      `\\b(?:work|deal|pay|contract|hire|invoice|bill|transact|proceed|settle|cooperat|collaborat)\\w*\\b(?=[^.!?\n]{0,40}\\b${us}\\b|[^.!?\n]{0,20}\\b(?:next|instead|from now|and pay|directly\\?))[^.!?\n]{0,24}\\b(?:direct|directly|privately|off-?site|outside|between us|straight)\\b(?! (?:in|into|from|to the (?:file|doc)|on the page|with our (?:editor|team|designer)))`,
    ],
    [
      'direct-deal',
      `\\b${us}\\b[^.!?\n]{0,20}\\b(?:directly|privately|outside)[?!.]|\\b(?:go|working|deal|dealing|hire|hiring) direct(?:ly)?\\b(?! (?:in|into|to))`,
    ],
    [
      'direct-deal',
      '\\b(?:direct|private) (?:deal|contract|arrangement|business)\\b|\\b(?:directly|privately) (?:with|between) (?:us|me|you)\\b|\\bpay (?:you |me )?(?:straight|privately|directly|in cash|cash)\\b|\\binvoic\\w+ (?:my|our) company\\b|\\bsend me an invoice by yourself\\b|\\bsettling? (?:the )?payment (?:our|your)selves\\b|\\bkeep (?:this|it) between us\\b|\\bbetween ourselves\\b|\\bno (?:site|platform|middle ?man|escrow) (?:needed|required|involved)\\b|\\btransfer the money myself\\b|\\bpay weekly by\\b',
    ],
    ['fee-avoidance', `${fee}[^。!?\n]{0,14}?${avoided}`],
    ['fee-avoidance', '[0-9.]+(?:%|割|ぱーせんと)も?(?:引かれ|取られ|抜かれ|持っていかれ)'],
    [
      'fee-avoidance',
      '(?:さいと(?:上)?(?:は|で|に)?は?|ここ(?:で)?は?|金額(?:は|を)|契約金額を?|登録(?:金額)?は?)[^。!?\n]{0,14}(?:[0-9]+円|低く|安く|少なく|小さく|最低額)[^。!?\n]{0,20}(?:残り|残額|差額|あと|別に|別途|振込|契約しま)',
    ],
    [
      'fee-avoidance',
      "\\b(?:avoid|sav\\w+|skip|dodg\\w+|escap\\w+|evad\\w+|get around|go around|work around|bypass|without|don'?t want to pay|losing|giving|give|cut|no point|keep|beat|split)\\b[^.!?\n]{0,34}\\b(?:fees?|commission|service charge|a cut|their cut|its cut|percentage|[0-9]+% they (?:charge|take)|what the site takes)\\b",
    ],
    [
      'fee-avoidance',
      '\\b(?:fees?|commission|percentage|cut|marketplace|platform)\\b[^.!?\n]{0,16}\\b(?:ridiculous|too (?:high|much)|expensive|crazy|insane|a rip)\\b|\\btakes? (?:such )?a (?:big|huge|large) (?:percentage|cut|share)\\b|\\bfee-free\\b|\\bno (?:fees?|commission) (?:if|when|this way)\\b|\\b(?:minimum|lowest|low) (?:price|amount)\\b[^.!?\n]{0,30}\\b(?:the )?rest (?:separately|later|by|via)\\b',
    ],
  ] satisfies readonly Source[]
).map(([kind, source]) => ({ kind, pattern: new RegExp(source, 'g') }))

/** A deal may also be announced. */
const announced = /ます(?:ので|から|[。、!]|$)/

/** Fees that are not the site's, and fees as a subject of work (in hiragana). */
const otherFee =
  /振込$|決済$|かーど$|atm$|不動産|証券|銀行|販売$|(?<![a-z])ec(?![a-z])|きゃんせる$|配送料?と?$|両替$|取引所|(?:shipping|late|bank|atm|card|delivery|exchange|library) ?(?:fees?)?$/
const feeWork =
  /記事|faq|計算|つーる|比較|(?<!発)表|ばなー|資料|施策|条件|さいとの|うたう|\blp\b|こぴー|まとめ|体系|広告|あぷりの|らんきんぐ|訴求|きゃんぺーん|こらむ|articles?|platforms|app\b|pricing|banner|table|landing|calculator/
const linkWork =
  /りんく|からの|あくせす|流入|機能を|ぼたん|画面|記事|りすく|違い|解説|危険|注意|ばなー|予約|仕様|api|http|href|媒体|すらいど|こらむ|事例|取材|らんど/
/** People of a product, whose direct way is its feature. */
const others =
  /\b(?:users?|customers?|visitors?|guests?|buyers|readers|the app|webhook|photographer|manager|detective)\b|お客様|消費者|(?:現場|農家|めーかー|役所|えんどくらいあんと|取材先)/

const isWork = ({ kind }: Phrase, { before, after }: FindingContext, text: string): boolean => {
  if (kind === 'fee-avoidance')
    return (
      otherFee.test(before.slice(-10)) ||
      /\b(?:shipping|late|bank|atm|card|delivery|exchange|library) fees?$/.test(text) ||
      feeWork.test(before.slice(-12) + text + after.slice(0, 24))
    )
  return (
    others.test(before + text) ||
    linkWork.test(text + after.slice(0, 14)) ||
    (workNouns.test(after.slice(0, 6)) && !/[?]|ません/.test(after))
  )
}

/** Work, contracts or payments beside the site, and ways around its fee. */
export const dealsIn = (draft: Draft): Suspicion[] =>
  phrases.flatMap((phrase) =>
    matchesIn(draft, draft.sounds, phrase.pattern).flatMap((found) => {
      const start = found.index ?? 0
      const end = start + found[0].length
      const context = around(draft, draft.sounds, { start, end })
      if (
        !proposal.test(context.sentence) &&
        !(phrase.kind === 'direct-deal' && announced.test(context.sentence))
      )
        return []
      if (isWork(phrase, context, found[0]) || proposesNothing(context)) return []
      return [{ kind: phrase.kind, sure: true, ...spanIn(draft.words, start, end) }]
    }),
  )
