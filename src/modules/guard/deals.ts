import { proposal, proposesNothing, workNouns } from './context'
import { type Around, around, type Draft, matchesIn } from './draft'
import type { Kind, Suspicion } from './finding'
import { spanIn } from './view'

const site =
  '(?:(?:この|こちらの|本|当|貴)?(?:さいと|ぷらっとふぉーむ|ぷらとふぉーむ|さーびす)(?:上)?|ここ|らんさーず|くらうどわーくす|ここなら|たのみ|tanomi|lancers|crowdworks|運営|仲介(?:業者|会社)?|えすくろー|仮払い|事務局|しすてむ)'
/** Beside the site: "outside", "without going through", "not". */
const outside = `${site}(?:の)?(?:外|以外|抜き|ぬき|なし|無し|(?:を|は|には|経由)?(?:通さ|とおさ|通し(?:たく)?な|介さ|経由せ|経由し|経由でな|使わ|つかわ|離れ|挟ま|はさま|飛ば|抜い)|(?:じゃ|では)な(?:く|い))`
const deal =
  '(?:取り?引き?|とりひき|契約|けいやく|発注|依頼|いらい|支払|しはら|払[いうわっ]|お金|振り?込|送金|精算|仕事|しごと|やり取り|やりとり|連絡|請求|入金|受注|やりま|やりた|やれ|お願い|おねがい|続け|相談|頼[みむん]|業務委託)'
const direct =
  '(?:直接|ちょくせつ|(?<![正宿当素率安愚実垂])直(?=で|に(?!つ)|取|とり|契約|請)|じか(?:に|で)|個人的に|個人間で?の?|個別に|裏で|内緒で|内々に|別る[ーう]と(?:で)?|二人だけで|こっそり)'
const businessOf =
  '(?:取り?引き?|とりひき|契約|けいやく|発注|支払|しはら|お?払[いうわっえ]|振り?込|送金|業務委託|依頼(?:させ|した|でき|を?お受け|する)|請け|請求|やりませ|やりま|やりた|やって|やれ|お願い|おねがい|お申し付け|(?:お)?仕事|どう|全額)'

interface Phrase {
  readonly kind: Kind
  readonly pattern: RegExp
  /** Counts only in a sentence that proposes, asks or offers something. */
  readonly proposed?: true
}

const fee =
  '(?:手数料|てすうりょう|てすう料|まーじん|中抜き|なかぬき|ぴんはね|(?:しすてむ|さいと)?利用料|仲介料|[0-9.]+(?:%|割|ぱーせんと)(?:も)?(?=引か|取ら|抜か|持って))'
const avoided =
  '(?:もったいな|勿体な|かから(?:な|ず)|引か|ひか|取ら|とら|され|抜か|節約|浮[いかく]|回避|避け|さけ|なし|無し|なく|抜き|ぬき|払いたく|払わ|はらわ|ぜろ|0円|無駄|省[いけく]|損|高[いくす]|分を?(?:上乗|お?値引|安く|お得|引い|お渡|還元)|ぶん(?:を|は|だけ)?(?:上乗|お?値引|安く|引い)|抑え|節税|ばから|ばかに)'

const offSite =
  "(?:off[- ]?(?:the )?(?:platform|site)|outside (?:of )?(?:the |this |your )?(?:platform|site|website|marketplace|app|system|tanomi|here|upwork|fiverr|lancers)|(?:bypass|skip|circumvent|leav|avoid|cut out|ditch|forget)\\w* (?:the |this )?(?:\\w+ )?(?:platform|site|website|marketplace|middle ?man|tanomi|escrow)|(?:without|not|rather than|instead of|no need to) (?:us(?:e|ing) |go(?:ing)? through |through |via |paying through )?(?:the |this )?(?:platform|site|website|marketplace|middle ?man|tanomi|escrow|here)|no escrow|(?:keep|leave) (?:the |this )?(?:site|marketplace|platform|it) out of|can'?t pay through (?:marketplaces|platforms))"
const phrases: readonly Phrase[] = [
  { kind: 'direct-deal', pattern: new RegExp(`${outside}[^。!?\\n]{0,28}?${deal}`, 'g'), proposed: true },
  {
    kind: 'direct-deal',
    pattern: new RegExp(`${outside}(?:ず|ない|なく)?(?:に|で|に?やりま)?`, 'g'),
    proposed: true,
  },
  {
    kind: 'direct-deal',
    pattern: new RegExp(
      `${direct}(?:の|に|で|な|、|なら|お|ご|、お|や){0,3}[^。!?\\n]{0,6}?${businessOf}`,
      'g',
    ),
    proposed: true,
  },
  {
    kind: 'direct-deal',
    pattern: /(?:外|別|よそ)(?:の(?:場所|ところ|とこ))?で(?:の)?(?:お)?(?:取引|契約|支払)/g,
    proposed: true,
  },
  { kind: 'direct-deal', pattern: new RegExp(offSite, 'g'), proposed: true },
  {
    kind: 'direct-deal',
    pattern:
      /\b(?:work|deal|pay|contract|hire|invoice|bill|transact|order|proceed|payment|settle)\w*\b[^.!?\n]{0,24}\b(?:directly|privately|off-?site|outside|between us|straight)\b(?! (?:in|into|from|to the (?:file|doc)|on the page))/g,
    proposed: true,
  },
  {
    kind: 'direct-deal',
    pattern:
      /\bdirect (?:deal|contract|payment|arrangement|hire|business)\b|\b(?:private|direct) (?:deal|contract)\b|\b(?:directly|privately) (?:with|between) (?:us|me|you)\b|\bpay (?:you |me )?(?:straight|privately|directly|in cash)\b|\binvoic\w+ (?:my|our) company\b|\bsend me an invoice by yourself\b|\bsettling? (?:the )?payment (?:our|your)selves\b|\bbetween us\b/g,
    proposed: true,
  },
  { kind: 'fee-avoidance', pattern: new RegExp(`${fee}[^。!?\\n]{0,10}?${avoided}`, 'g'), proposed: true },
  {
    kind: 'fee-avoidance',
    pattern: /[0-9.]+(?:%|割|ぱーせんと)も?(?:引かれ|取られ|抜かれ|持っていかれ)/g,
    proposed: true,
  },
  {
    kind: 'fee-avoidance',
    pattern:
      /(?:さいと(?:上)?(?:は|で)?|ここ(?:で)?は?|金額(?:は|を)|契約金額を?|登録(?:金額)?)[^。!?\n]{0,14}(?:[0-9]+円|低く|安く|少なく|小さく)[^。!?\n]{0,20}(?:残り|差額|あと|別に|別途|振込|契約しま)/g,
  },
  {
    kind: 'fee-avoidance',
    pattern:
      /\b(?:avoid|sav\w+|skip|dodg\w+|escap\w+|evad\w+|get around|go around|work around|bypass|without|don'?t want to pay|losing|giving|give|cut|no point|keep|beat)\b[^.!?\n]{0,30}\b(?:fees?|commission|service charge|a cut|their cut|its cut|percentage)\b/g,
    proposed: true,
  },
  {
    kind: 'fee-avoidance',
    pattern:
      /\b(?:fees?|commission|percentage|cut|marketplace|platform)\b[^.!?\n]{0,16}\b(?:ridiculous|too (?:high|much)|expensive|crazy|insane|a rip)\b|\btakes? (?:such )?a (?:big|huge|large) (?:percentage|cut|share)\b/g,
    proposed: true,
  },
]

/** Fees that are not the site's, and fees as a subject of work (in hiragana). */
const otherFee =
  /振込$|決済$|かーど$|atm$|不動産|証券|銀行|販売$|ec|きゃんせる$|配送料?と?$|両替$|取引所|shipping|late |bank/
const feeWork =
  /記事|faq|計算|つーる|比較|(?<!発)表|ばなー|資料|施策|条件|さいとの|うたう|\blp\b|こぴー|まとめ|体系|article|banner|table|landing|calculator/
const linkWork =
  /りんく|からの|あくせす|流入|機能を|ぼたん|画面|記事|りすく|違い|解説|危険|注意|ばなー|予約|仕様|api|http|href/

const isWork = ({ kind }: Phrase, { before, after }: Around, text: string): boolean => {
  if (kind === 'fee-avoidance')
    return otherFee.test(before.slice(-8)) || feeWork.test(before.slice(-12) + text + after.slice(0, 24))
  return (
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
      if (phrase.proposed && !proposal.test(context.sentence)) return []
      if (isWork(phrase, context, found[0]) || proposesNothing(context)) return []
      return [{ kind: phrase.kind, sure: true, ...spanIn(draft.words, start, end) }]
    }),
  )
