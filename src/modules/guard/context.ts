// What a sentence does with the thing it mentions: asks for it, refuses it, quotes the rule, reports it, works on it. All of it
// works on one sentence in hiragana and lower case, of bounded length (see `around`).
import type { FindingContext } from './draft'

/** Questions in the form of a denial, and idioms with a denial, that ask rather than refuse. */
const asking =
  /(?:ま|りま)せん(?:でしょう)?か|ません(?:よ?ね)?[?]|(?:ま|りま)せんが、?(?=[^。]{0,10}(?:お願い|ください))|ない(?:でしょう|です)か|ないか(?:な|と|[?。])|なりませんか|じゃない(?:です)?か|すみません|申し訳(?:ありません|ない)(?:です)?が|(?:も|で)構いません|かまいません|don'?t mind|don'?t hesitate|why (?:not|don'?t)|not only|no problem|no worries|can'?t wait|no need|don'?t worry|not sure if|hardly ever|not very|don'?t (?:check|use|have|like|want to pay|read|see)/g
const withoutAsking = (text: string): string => text.replace(asking, '〜')

const refusing =
  /ま?せん|できない|出来ない|できかね|致しかね|いたしかね|かねます|控え|ひかえ|お?断り|断って|断る|遠慮|容赦|禁止|禁じ|不可(?!欠)|違反|認められ|許可され|(?<![a-z])ngです|しない(?:で|よう|こと)|しなくて(?:も)?(?:大丈夫|いい|結構|よい)|反し|しておら|使って(?:おら|いな)|おらず|行わず|行わない|応じな|応じられ|避けて(?:くだ|いただ|い)|やめ(?:て|ま)|報告|通報|ではなく|じゃなく|より、?(?:こちら|この|ここ)|決まり(?:なので|です|に)|危険|りすく|注意|詐欺|要注意|後でないと|むずかし|難し(?:い|く)|さいと内の(?:めっせーじ|ちゃっと)|苦手|嬉しいのですが/
const ruled =
  /規約|(?:こちらの|この|さいとの|利用)るーる|るーる(?:上|で|に|と)|規則|禁止|違反|禁じ|認め|許可|許され|決まり|\ballowed|permitted|permit\b|against the|\brules?\b|policy|\bterms\b|prohibit|forbid|violat|must not|circumvent/
const but =
  /(?:です|ます|ません|だ|る|た|い)が|けど|けれど|でも|しかし|ものの|のは(?:承知|重々|分か|わか)|\bbut\b|however|though|although/
const asks =
  /ください|下さい|お願い|おねがい|いただけ|もらえ|ませんか|でしょうか|たい(?:です|の|と)|ほしい|欲しい|教え|送って|please|could|can (?:we|you|i)|let'?s|would/
const here =
  /こちらで|このさいと|ここで|このちゃっと|このまま|このめっせーじ|めっせーじで|さいと内|当さいとで|仮払い(?:で|後|の後)|仮払いのみ|発注後|here\b|on the site|this chat|on (?:this|the) platform|through the (?:site|escrow)/
const reported =
  /(?:と|って|を|に|て|よう)(?:言われ|いわれ|誘われ|持ちかけられ|求められ|要求され|勧められ|誘導され|迫られ)(?!たくな)|誘導された|asked (?:me|us|for|to)|told (?:me|us)|wanted (?:me )?to|if (?:someone|anyone|a client|somebody)|someone (?:asks|tried|asked)|tried to (?:get|move)|(?:was|were) asked|reported|を見つけた場合|求められても|られた場合|(?:る|む)よう求め|(?:くる|きた)(?:人|方|くらいあんと|案件|場合)|(?:の|する)(?:勧誘|誘導|おさそい|お誘い|応募)|目的(?:と|の)|希望される方は|will be (?:declined|reported|banned|rejected|removed)|(?:we|i) both lose|lose our|get [^.]{0,40}(?:closed|banned|suspended)|previous client|last client|applicants who|clients who|unfortunately/
const deniedBefore =
  /\b(?:can'?t|cannot|can not|don'?t|do not|doesn'?t|won'?t|will not|wouldn'?t|never|not|no|unable|decline|refuse|against|prohibit\w*|forbid\w*|forbidden|rather than|instead of|must not|mustn'?t|isn'?t|aren'?t|shouldn'?t|sorry|afraid|why|nor)\b ?[^.!?]{0,60}$/
const clause = /[,;]|\b(?:but|so|however|and then|and let'?s)\b/
const deniedAfter =
  /\b(?:not allowed|isn'?t|is not|are not|aren'?t|against|prohibited|forbidden|violate|would violate|not possible|won'?t|not permitted|is banned|risk|until the (?:order|contract|job|escrow)|policy)\b/

const refusesInEnglish = (before: string, after: string): boolean =>
  deniedBefore.test(withoutAsking(before).split(clause).at(-1) ?? '') ||
  deniedAfter.test((withoutAsking(after).split(/[;]|\bbut\b/)[0] ?? '').slice(0, 60))

/** The predicate of a Japanese sentence comes last, so a refusal stands after what it refuses. */
const refusesInJapanese = (after: string): boolean => {
  const rest = withoutAsking(after)
  const refusal = refusing.exec(rest)
  if (!refusal) return false
  const then = rest.slice(refusal.index + refusal[0].length)
  return !(but.test(`${refusal[0]}${then}`) && asks.test(then) && !here.test(then))
}

/** "Is it allowed", "the terms say": the rule itself is the subject, unless a "but" leads on to the request. */
const quotesRule = (before: string, after: string, rest: string): boolean => {
  const asksNext =
    /か?[?。]$/.test(after) &&
    /^[^。!?\n]{0,20}(?:規約|るーる|禁止|違反|allowed|against)/.test(rest.slice(after.length))
  if (asksNext || ruled.test(after)) return true
  const rule = ruled.exec(before)
  return rule !== null && !but.test(before.slice(rule.index))
}

const opening = '「『“"”'
const closing = '」』”"'
/** Words in quotation marks with a sentence around them: a caption, a line of a dialogue, what somebody else wrote. */
const isQuoted = (before: string, rest: string): boolean => {
  const open = Math.max(...[...opening].map((mark) => before.lastIndexOf(mark)))
  if (open < 0 || [...closing].some((mark) => before.indexOf(mark, open + 1) > open)) return false
  const close = [...closing].map((mark) => rest.indexOf(mark)).filter((place) => place >= 0)
  if (open === before.length - 1 && close.includes(0)) return false
  return close.length > 0 && rest.slice(Math.min(...close) + 1).length + before.slice(0, open).length > 3
}

/** True where the sentence refuses, forbids, quotes or reports what it mentions: then it proposes nothing. */
export const proposesNothing = ({ before, after, sentence, rest }: FindingContext): boolean =>
  reported.test(sentence) ||
  refusesInJapanese(after) ||
  refusesInEnglish(before, after) ||
  quotesRule(before, after, rest) ||
  isQuoted(before, rest)

/** Signs that something is proposed, asked or offered. */
export const proposal =
  /ません(?:でしょう)?か|でしょうか|ですか|ますか|ない(?:です)?か|いかが|どう(?:です|でしょ|[?。]|か|$)|たい(?:です|の|と|ん|な|。|$)|たく|希望|条件|募集|お願い|おねがい|ください|下さい|させて|いただ|頂|もらえ|もらい|くれ|できれば|できたら|できたり|できます|可能|大丈夫|(?<![a-z])ok|おーけー|しよう|ましょ|いこう|(?:ほう|方)(?:が|を|法)|やり方|探して|払いま|払いた|払いに|払うの|払えま|払う|上げられ|増やせ|渡せ|渡し(?:で|しま|か)|出せ|振り?込みま|入金し|ましたら|しても|れば|嬉し|うれし|助か|興味|提案|移行|になりま|お得|得(?:です|だ|に)|安く|早いし|よ(?:[。!]|$)|ね(?:[。!]|$)|な(?:[。!]|$)|しません|か[?]|[?]|let'?s|\bcan\b|could|would|how (?:about|do you)|what about|\bwant|prefer|like to|love to|happy to|\bif (?:you|we)\b|i'?d (?:rather|prefer|like|love)|we'?d\b|\bshall we|i'?ll\b|we'?ll\b|\bi can\b|we can|\bwe (?:usually|pay|don'?t|always)|please|instead|interested|are you|open to|consider|we should|suggest|you could|saves?\b|better|right$/

/**
 * Nouns of work: what a text calls "LINE stickers" or "fee table" is a product and no proposal (in hiragana). Only what follows
 * the mention counts, for the head of a Japanese phrase comes last.
 */
export const workNouns =
  /記事|執筆|らいてぃんぐ|でざいん|制作|作成|実装|開発|構築|運用|まにゅある(?!は)|台本|ばなー|(?<![a-z])lp(?![a-z])|こぴー|翻訳|英訳|和訳|いらすと|すたんぷ|画像|動画(?!編集の件)|投稿|文字起こし|導入|連携|機能|入力|ふぉーむ|ばりでーしょん|欄|画面|(?<![a-z])(?:api|ui|bot|gas|python)(?![a-z])|ぼっと|ぷれすりりーす|校正|解説|比較|歴史|使い方|原稿|ちらし|名刺|看板|れいあうと|広告|公式|風の|用の|認証|計算|つーる(?:の|を作)|表に|資料(?!を送|をお送)|施策|条件に|faq|口座開設|取引画面|体系|さいとの(?!外)|あいこん(?!の)|てーま|りすと|へっだー|ふったー|登録者|変更|予約|予定|しなりお|こーど(?!を?(?:お?送|添付|交換))|すくりぷと|りっち|文言|ぼたん|配信|通知(?:を|の|用)|経験|実績|すきる|歓迎|分析|れぽーと|れびゅー|らんきんぐ|訴求|せりふ|例文|録画|字幕|議事録|うぇびなー|代行|撮影|えらー|きゃんぺーん|ぐらふ|すらいど|こらむ|取材|事例|対策|図面|効果音|がいど|商品|文を|ぺーじ|表示|れい?あうと/
export const workNounsEn =
  /\b(?:articles?|write (?:an?|the|about|\d)|landing|design\w*|build|develop\w*|bots?|apps?|api|apis|integration\w*|stickers?|banners?|icons?|theme|translate|comparison|forms?|field|template|library|graphics|history|screen|table|column|tool|validation|reseller|business api|ads?|campaign|mock-?up|functions?|button|label|export|crm|community of|page builder|experience with|transcrib\w+|research|customers?|users?|visitors?|marketplace charges|product page|remittance|faq|a plus|animated|wi-?fi)\b/
