import { proposesNothing, workNouns, workNounsEn } from './context'
import { around, type Draft, matchesIn } from './draft'
import type { Suspicion } from './finding'
import { spanIn } from './view'

/** Details by which money reaches somebody: numbers beside the words of a bank, or formats that check themselves. */
const details: readonly RegExp[] = [
  /(?:銀行|ぎんこう|信用金庫|信金|信用組合|ゆうちょ|農協|労金)[^。!?\n]{0,24}[ \n(]?[^。!?\n]{0,12}(?:普通|\(普\)|普|ふつう|当座|貯蓄|記号|口座番号|番号)[^0-9。\n]{0,8}[0-9](?:[ -]?[0-9]){4,12}/g,
  /(?:支店|してん|営業部|出張所)[^。!?\n]{0,6}(?:普通|\(普\)|普|ふつう|当座)(?:預金)?[^0-9。\n]{0,4}[0-9]{6,8}/g,
  /(?:普通?|当座)(?:預金)?[ :/)]{0,3}[0-9]{7}(?![0-9])/g,
  /口座(?:番号)?(?:は|が)?[ :]{0,2}[^0-9。\n]{0,8}[0-9]{6,8}(?![0-9])/g,
  /ゆうちょ[^0-9。\n]{0,10}[0-9]{5}-?[0-9]?-?[0-9]{6,8}/g,
  /記号[ :]?[0-9]{5}[^0-9。\n]{0,6}(?:番号)?[ :]?[0-9]{6,8}/g,
  /\biban\b[ :]{0,3}[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{2,4}){3,8}/g,
  /\b(?:account|acct)\.? ?(?:no\.?|number|num|#)?[ :]{0,3}[0-9](?:[ -]?[0-9]){5,13}\b/g,
  /\brouting(?: (?:no\.?|number))?[ :]{0,3}[0-9]{9}\b|\bsort code[ :]{0,3}[0-9]{2}-[0-9]{2}-[0-9]{2}\b|\b(?:swift|bic)(?: code)?[ :]{0,2}[a-z]{6}[a-z0-9]{2,5}\b/g,
]
/** A wallet counts with a word of payment beside it; developers write addresses of contracts too. */
const wallets = /\b(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,60}|[13][a-km-z1-9]{26,34}|t[a-z0-9]{33})\b/g
const paying = /払|送金|振|報酬|うぉれっと|usdt|usdc|btc|eth|pay|wallet|send|transfer|deposit/

const money = '(?:振り?込|送金|入金|支払|お?払|渡)'
/** Requests for an account, or to pay into one. */
const requests: readonly RegExp[] = [
  new RegExp(
    `(?:(?:私|わたし|僕|個人|弊社|当方|当社|自分|こちら|下記|指定|以下)の?)(?:銀行)?口座(?:に|へ|まで)[^。!?\\n]{0,12}${money}`,
    'g',
  ),
  new RegExp(
    `(?:ufj|みずほ|三井住友|りそな|ゆうちょ|楽天|銀行|信金)[^。!?\\n]{0,6}口座(?:に|へ|まで)[^。!?\\n]{0,8}${money}`,
    'g',
  ),
  /お?支払い?(?:は|を|も)?、?(?:銀行)?振り?込み?で[^。!?\n]{0,6}(?:直接|個別|個人)/g,
  /\b(?:venmo|zelle|cash ?app|paypal) me\b/g,
  new RegExp(`(?:下記|以下|こちら)(?:の)?(?:銀行)?口座(?:へ|に)?[^。!?\\n]{0,10}(?:お願い|${money})`, 'g'),
  /(?:(?:ご?(?:入金先|振込先))?の?銀行)?(?:振込先|入金先)?の?口座(?:情報|番号)?を?[^。!?\n]{0,6}(?:教|ご教示|お知らせ|知らせ|送って|お送り|いただけ|ください|くださ)/g,
  /(?:ぺいぺい|paypay|ぺいぱる|paypal|らいんぺい|line ?pay|wise|わいず|めるぺい|楽天ぺい|kyash|ぷりん|venmo|cash ?app)で?の?[^。!?\n]{0,8}(?:送金|送り|送って|払[いえうっ]|支払[いえうっ]|お渡し|受け取|いただ|ok|おねがい|お願い)/g,
  /(?:あまぎふ|あまぞんぎふと|ぎふと(?:券|かーど|こーど)|商品券|仮想通貨|びっとこいん|usdt|暗号資産)(?:券|こーど)?(?:\([^)]{1,8}\))?(?:で|でも|にて)[^。!?\n]{0,10}(?:払|支払|報酬|いい|お渡し|送|可|よろし)/g,
  /(?:報酬|お?支払い?|ぎゃら)(?:は|の)?[^。!?\n]{0,6}(?:あまぎふ|ぎふと券|商品券|仮想通貨|びっとこいん|手渡し|現金)/g,
  /お?振り?込み?先[^。!?\n]{0,10}(?:教|ご?連絡|知らせ|送って|お送り|ください|いただ)/g,
  /(?:ぺいぺい|paypay|ぺいぱる|paypal) ?の?(?:id|りんく|qr)(?!決済)/g,
  /(?:銀行名|支店名|口座番号)[^。!?\n]{0,20}(?:送って|お送り|教|知らせ|ください|お願い)/g,
  /\bsend (?:me |the )?(?:btc|eth|usdt|bitcoin)\b|\bcash works\b/g,
  /手渡しで?(?:の|に)?[^。!?\n]{0,6}(?:お?支払|お?払|精算)/g,
  /\b(?:your|my) (?:paypal|venmo|cash ?app|payoneer|wise)\b(?! (?:integration|button|checkout|plugin))/g,
  /現金(?:書留|手渡し|てわたし|で(?:お)?(?:支払|払|渡|手渡し))/g,
  /\b(?:wire|transfer|deposit|send|pay|remit)\b[^.!?\n]{0,40}\b(?:my|your|our|personal)\b[^.!?\n]{0,24}\b(?:bank )?account\b/g,
  /\b(?:need|send|share|give|provide|tell)\b[^.!?\n]{0,20}\b(?:your|ur|my|the) (?:iban\b|swift\b|bank(?:ing)? (?:details|account|info\w*)|account (?:details|number))\b/g,
  /\b(?:pay|send|paid|transfer|settle|accept|take|receive|payment)\w*\b[^.!?\n]{0,34}?\b(?:via|by|with|through|over|on|using|to your|accept) (?:paypal|venmo|cash ?app|zelle|wise|western union|crypto|bitcoin|usdt|gift cards?|revolut|bank transfer|wire)\b/g,
  /\$[a-z][a-z0-9]{4,20}(?=[^.]{0,5}$)(?<=cash ?app[^.]{0,30})/g,
]

const product =
  /画面|入力|欄|ふぉーむ|でざいん|記事|実装|導入|ちぇっく|まくろ|ふぉーまっと|開設|比較|らいてぃんぐ|てんぷれーと|(?:さいと|しすてむ|あぷり)の|検証|テスト|library|\bui\b|integrat|form|screen|article|template|checkout/

/** Bank accounts and wallets, and requests to pay into one beside the site. */
export const banksIn = (draft: Draft): Suspicion[] => {
  const text = draft.sounds
  const found: Suspicion[] = []
  const add = (match: RegExpMatchArray, sure: boolean): void => {
    const start = match.index ?? 0
    const end = start + match[0].length
    const context = around(draft, text, { start, end })
    if (product.test(context.before.slice(-20) + match[0] + context.after.slice(0, 14))) return
    const isWork =
      workNouns.test(context.after.slice(0, 24)) ||
      workNounsEn.test(context.sentence.replace(/cash ?app/g, ''))
    if (!sure && (isWork || proposesNothing(context))) return
    found.push({ kind: 'bank-account', sure: true, ...spanIn(draft.words, start, end) })
  }
  for (const pattern of details) for (const match of matchesIn(draft, text, pattern)) add(match, true)
  for (const pattern of requests) for (const match of matchesIn(draft, text, pattern)) add(match, false)
  for (const match of matchesIn(draft, text, wallets)) {
    const start = match.index ?? 0
    const { sentence } = around(draft, text, { start, end: start + match[0].length })
    const mixed = /[0-9]/.test(match[0]) && /[a-z]/.test(match[0].slice(2))
    if (mixed && paying.test(sentence)) add(match, false)
  }
  return found
}
