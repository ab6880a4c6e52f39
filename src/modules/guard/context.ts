// What a sentence does with the thing it mentions: asks for it, refuses it, quotes the rule, reports it. All of it works
// on one sentence in hiragana, of bounded length (see `around`).
import type { Around } from './draft'

/** Questions in the form of a denial, and idioms with a denial, that ask rather than refuse. */
const asking =
  /(?:ま|りま)せん(?:でしょう)?か|ない(?:でしょう|です)か|なりませんか|ないかな|ないですかね|don'?t mind|don'?t hesitate|why (?:not|don'?t)|not only|no problem|no worries|can'?t wait|no need|don'?t worry|not sure if/g
const withoutAsking = (text: string): string => text.replace(asking, '〜')

const refusing =
  /ま?せん|できない|できかね|致しかね|いたしかね|かねます|控え|ひかえ|お?断り|断って|断る|遠慮|禁止|禁じ|不可|違反|認められ|許可され|ngです|しない(?:で|よう)|しておら|使って(?:おら|いな)|おらず|行わず|行わない|応じな|避けて(?:くだ|いただ|い)|やめ(?:て|ま)|報告|通報|ではなく|じゃなく|決まりなので|決まりです|危険|りすく|注意|申し訳|に限り|に限る|後でないと|むずかし|難し(?:い|く)/
const ruled =
  /規約|るーる|規則|禁止|違反|禁じ|認め|許可|許され|決まり|allowed|permitted|permit|against the|rule|policy|terms|prohibit|forbid|violat|must not|circumvent/
const but = /(?:が|けど|けれど|でも|しかし|ものの|のは(?:承知|重々)|but|however|though|although|、でも)/
const asks =
  /ください|下さい|お願い|おねがい|いただけ|もらえ|ませんか|でしょうか|たい(?:です|の|と)|ほしい|欲しい|教え|送って|please|could|can (?:we|you|i)|let'?s|would/
const here =
  /こちらで|このさいと|ここで|このちゃっと|このまま|このめっせーじ|さいと内|当さいとで|仮払い(?:で|後|の後)|here|on the site|this chat|on (?:this|the) platform|through the (?:site|escrow)/
const reported =
  /(?:と|って|を|に|て)(?:言われ|いわれ|誘われ|持ちかけられ|求められ|要求され|勧められ|誘導され|迫られ)|誘導された|asked me|told me|if (?:someone|anyone|a client|somebody)|someone (?:asks|tried|asked)|tried to (?:get|move)|was asked|were asked|reported|の危険|を見つけた場合|求められても|られた場合|よう求め/
const deniedBefore =
  /\b(?:can'?t|cannot|can not|don'?t|do not|doesn'?t|won'?t|will not|wouldn'?t|never|not|no|unable|decline|refuse|against|prohibit\w*|forbid\w*|forbidden|rather than|instead of|must not|mustn'?t|isn'?t|aren'?t|shouldn'?t|sorry|afraid|why) ?[^.!?]{0,60}$/
const clause = /[,;]|\b(?:but|so|however|and then)\b/
const deniedAfter =
  /\b(?:not allowed|isn'?t|is not|are not|aren'?t|against|prohibited|forbidden|violate|would violate|not possible|won'?t|not permitted|is banned|risk)\b/

const refusesInEnglish = (before: string, after: string): boolean =>
  deniedBefore.test(withoutAsking(before).split(clause).at(-1) ?? '') ||
  deniedAfter.test(withoutAsking(after).slice(0, 60))

/** The predicate of a Japanese sentence comes last, so a refusal stands after what it refuses. */
const refusesInJapanese = (after: string): boolean => {
  const rest = withoutAsking(after)
  const refusal = refusing.exec(rest)
  if (!refusal) return false
  const then = after.slice(refusal.index + refusal[0].length)
  return !(but.test(then) && asks.test(then) && !here.test(then))
}

/** "Is it allowed", "the terms say": the rule itself is the subject, unless a "but" leads on to the request. */
const quotesRule = (before: string, after: string): boolean => {
  if (ruled.test(after.replace(here, ''))) return true
  const rule = ruled.exec(before)
  return rule !== null && !but.test(before.slice(rule.index))
}

/** True where the sentence refuses, forbids, quotes or reports what it mentions: then it proposes nothing. */
export const proposesNothing = ({ before, after, sentence }: Around): boolean =>
  reported.test(sentence) ||
  refusesInJapanese(after) ||
  refusesInEnglish(before, after) ||
  quotesRule(before, after)

/** Signs that something is proposed, asked or offered. */
export const proposal =
  /ません(?:でしょう)?か|でしょうか|ですか|ますか|いかが|どうです|どう[?]|たい(?:です|の|と|ん|。|$)|たく|希望|お願い|おねがい|ください|下さい|させて|いただ|頂|もらえ|もらい|くれ|できれば|可能|大丈夫|ok|おーけー|しよう|ましょ|いこう|(?:ほう|方)が|探して|払いま|払いた|払うの|渡せ|渡しで|振り込みま|ましたら|れば|嬉し|助か|よ(?:[。!]|$)|ね(?:[。!]|$)|[?]|let'?s|\bcan\b|could|would|how about|what about|want|prefer|like to|happy to|if you|if we|i'?ll|we'?ll|i can|we can|\bwe\b|please|instead|interested|are you|open to|consider|you could|right$/

/** Nouns of work: what a text calls "LINE stickers" or "fee table" is a product and no proposal (in hiragana). */
export const workNouns =
  /記事|執筆|らいてぃんぐ|でざいん|制作|作成|実装|開発|構築|運用|まにゅある|台本|ばなー|\blp\b|こぴー|翻訳|英訳|和訳|いらすと|すたんぷ|画像|動画(?!編集の件)|投稿|文字起こし|導入|連携|機能|入力|ふぉーむ|ばりでーしょん|欄|画面|\bapi\b|\bui\b|\bbot\b|ぼっと|ぷれすりりーす|校正|解説|比較|歴史|使い方|原稿|ちらし|名刺|看板|れいあうと|広告|公式|風の|用の|認証|計算|つーる|表に|資料|施策|条件|faq|口座開設|取引画面|体系|さいとの|あいこん|てーま|りすと|へっだー|登録者|変更|予約|予定|しなりお|こーど|すくりぷと|りっち/
export const workNounsEn =
  /\b(?:articles?|write|landing|design\w*|build|develop\w*|bots?|apps?|api|apis|integration\w*|stickers?|banners?|icons?|theme|translate|comparison|forms?|field|template|library|server theme|graphics|history|screen|table|column|tool|validation|reseller|business|ads?|campaign|mock-?up|functions?)\b/
