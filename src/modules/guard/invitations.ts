import { proposal, proposesNothing, workNouns, workNounsEn } from './context'
import { around, type Draft, type FindingContext, matchesIn } from './draft'
import type { Suspicion } from './finding'
import { messengers, nameInWord, namePattern, productAfter } from './messengers'
import { spanIn } from './view'

/** What people do in a messenger, or ask for it (after the name, in hiragana). */
const cues =
  /ちゃっと|指示|連絡|れんらく|やり取り|やりとり|話|はな[しせす]|相談|送[っりるら]|おく[っりる]|めっせ|続[きけ]|移[動行りるし]|切り替|つなが|繋が|通話|電話|検索|さがし|声を?か|返信|返事|返せ|お願い|おねがい|お招き|招待|進行|進め|待って|お待ち|登録|追加|ついか|交換|こうかん|参加|入っ|入る|教え|おしえ|統一|限定|必須|必要|友[達だ]|ふれんど|申請|いんすとーる|だうんろーど|あかうんと|(?<![a-z])id|あいでぃー|ゆーざー|(?<![a-z])qr|ぐるーぷ|説明|詳細|面接|面談|打ち?合わせ|やって|やりませ|やってたり|いけま|都合|楽|早|速|便利|助か|使って(?:い?ます|る|ま)[^。]{0,3}[か?]|可能|ください|お持ち|持って|どう|共有|できますか|できます[?]|できる?[?]|いいです|よろし|ある[?]|お伝え|くれ|もら|絡|dm|ご報告|のほう|の方|です[。)]*$|一択/
/** What people do with their tools at work, which is no invitation. */
const atWork =
  /経験|実績|使用つーる|対応可|対応して|対応でき|歓迎|すきる|使えます|使用して(?:い|お)|使って(?:い|お)ります|を使った|社内の|notion|figma|photoshop|trello|jira|excel|えくせる/
const cuesEn =
  /\b(?:add|find|message|messag\w+|msg|text|contact|reach|ping|dm|hit|call|chat|talk|continue|move|switch|discuss\w*|speak|catch|jump|hop|connect|invit\w+|join|follow|communicat\w+|onboard|download|install|shoot|drop|prefer|interview\w*|responsive|easier|faster|better|available|number|handle|user ?name|tag|instead|group|works?|link)\b|\b(?:my|your|ur)\b|\b(?:are you on|do you (?:use|have)|have you got|you have|i'?m (?:also )?(?:on\s)?$|wa or tg)|\ball (?:our )?communication|\bus$/
const handle =
  /^\s?(?:の|-)?\s?(?:ほう|方)?(?:group|contact)?\s?(?:user|id|あいでぃー?|ゆーざー名|あかうんと(?:名)?|名|handle|name|account)?\s?(?:は|が|is|で|に)?\s?[:=→>「(、,・\-–←]{0,2}\s?(?:(?:の)?(?:id|user|handle|ゆーざー名|live|find me as|as|the id is)[:は ]{0,2})?\s?(@?)([a-z][a-z0-9._:#-]{2,31}[a-z0-9]|[a-z0-9_]{2,20}#\d{4}|\+?\d{9,13})(?![a-z0-9])/
const named =
  /^\s?(?:の)?\s?(?:user|id|あいでぃー?|ゆーざー名|あかうんと|handle|account|user ?name|名)\s?[:はにiがs=]/

/** A word after a colon or an arrow, with nothing behind it. */
const said = /^[^。!?\na-z]{0,8}[:=>→]\s?[a-z][a-z0-9._-]{4,}\s?(?:です|まで|に|で|[。)\n]|$)/

/** A name of our own after the messenger's: one with a digit or sign, or one that the text calls an id. */
const hasHandle = (after: string): boolean => {
  const found = handle.exec(after.slice(0, 60))
  if (said.test(after)) return true
  if (!found) return false
  const [, at, name = ''] = found
  if (/\.(?:js|ts|py|com|png|css|io)$/.test(name)) return false
  return (
    at === '@' || /[0-9_.#:]/.test(name.slice(1)) || named.test(after) || /^[a-z]{1,5}-[a-z]+$/.test(name)
  )
}

interface Mention {
  readonly context: FindingContext
  /** The tool is common at work, or its name is an everyday word. */
  readonly common: boolean
  readonly everyday: boolean
  /** "line" in lower-case Latin letters is the English word as a rule. */
  readonly word: boolean
}

const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/
/** Things that are sent, told or shown are no product: what follows them decides. */
const handedOver =
  /(?:画像|動画|資料|原稿|商品|りすと|詳細|まにゅある|ぺーじ|見積もり|こーど|修正|記事|しなりお|でざいん)(?:の?(?:詳細|件|方))?(?:など)?(?:は|を|も|について|に関して)?(?=お?送|共有|お?渡|添付|お?見せ|お?話|ご?相談|ご?説明|やり取|やりとり|ご?連絡|ご?確認)/g
const unneeded = /不要|いりません|なしで/

/** "The way of contact is …": then whatever follows is no product. */
const asWay = /(?:連絡|やり取り|やりとり|報告)(?:つーる|手段|方法|先)?(?:は|:|：)[^。、]{0,6}$/
const asPlace = /^(?:で|に|へ|から|の?(?:id|ゆーざー|あか)|を?(?:使|や)って|なら|の(?:ほう|方)|ok)/

const invitesInJapanese = ({ before, after }: FindingContext, { common, everyday }: Mention): boolean => {
  if (everyday && !asPlace.test(after)) return false
  if (asWay.test(before)) return true
  if (workNouns.test(after.replace(handedOver, '').slice(0, 40)) || unneeded.test(after)) return false
  if (atWork.test(before.slice(-20) + after)) return false
  if (/^(?:や|、|・|,|と)/.test(after) && common && !/連絡|進行|お願い|でしょうか/.test(after)) return false
  const cue = cues.exec(after) ?? (/(?:連絡|やり取り|やりとり|業務)[^。]{0,8}$/.test(before) ? true : null)
  if (cue === null && (common || !proposal.test(after))) return false
  return !(common && /^(?:は|って)?(?:使えますか|の?会議|で打ち?合わせ)/.test(after))
}

/** Calls are also made with consent; only going on elsewhere is meant here. */
const onlyCall = /\b(?:call|meet|meeting|interviews?)\b[^.]{0,20}$/

const invitesInEnglish = (
  { before, after, sentence }: FindingContext,
  { common, everyday, word }: Mention,
): boolean => {
  if (/^ me (?:at|on)\b/.test(after) || /\bi'?m\b[^!?]{0,30}\bon $/.test(before)) return true
  if (everyday && !/\b(?:on|via|over|use|using|through|to|my|your|have|install|add) $/.test(before))
    return false
  if (workNounsEn.test(sentence)) return false
  if (
    word &&
    !/\b(?:me|us|my) (?:on |at |via |through )?$|\bmy $/.test(before) &&
    !/^ (?:me|id)\b/.test(after)
  )
    return false
  const near = `${before.slice(-60)}|${after.slice(0, 40)}`
  if (common && onlyCall.test(before) && !/add/.test(after)) return false
  if (common && /, $|^, |^ and |^ or /.test(before.slice(-2) + after) && !/\b(?:me|us|my|your)\b/.test(near))
    return false
  return cuesEn.test(near) || (/[?]/.test(after) && sentence.length < 40)
}

const invites = (mention: Mention): boolean => {
  const { context, word } = mention
  if (!word && hasHandle(context.after)) return true
  return japanese.test(context.sentence)
    ? !word && invitesInJapanese(context, mention)
    : invitesInEnglish(context, mention)
}

/** Lower-case "line" as the writer typed it is the English word; `LINE` and every disguise is the messenger. */
const isEnglishWord = (draft: Draft, start: number, end: number): boolean =>
  draft.given.slice(start, end) === 'line'

const partOfWord = (draft: Draft, start: number, end: number): boolean => {
  const written = draft.words.text
  return (
    /^[ァ-ヶ]/.test(written.charAt(start)) &&
    (nameInWord.before.test(written.slice(0, start).slice(-1)) ||
      nameInWord.after.test(written.slice(end, end + 1)))
  )
}

const compound = /^[ァ-ヶー\u4e00-\u9fff]/
const ofMessengers =
  /^(?:の?交換|号(?=[:はで])|登録|追加|通話|電話|友|連絡|検索|招待|申請|経由|希望|可|限定|派|名|番号|会員|移行|移動|参加|面談|面接|話|使|便利|教|送|グループ|トーク(?!画面)|アカウント|ビデオ|メッセ|フレンド|サーバー|チャット|ユーザー|ワークスペース|ルーム|リンク|方|中|ほう|コンタクト|ビデオ|音声|個人|公式(?:アカウント)?に?(?:登録|追加)|仕事用|通知)/

/** "LINE配信", "スカイプ時代": a noun that follows at once makes a product or a subject of the name. */
const isCompound = (written: string): boolean =>
  (compound.test(written) && !ofMessengers.test(written)) ||
  (/^の[ァ-ヶー\u4e00-\u9fff]/.test(written) && !ofMessengers.test(written.slice(1)))

/** Requests and invitations to go on in another messenger, and names by which one is found there. */
export const messengersIn = (draft: Draft): Suspicion[] =>
  matchesIn(draft, draft.sounds, namePattern).flatMap((found) => {
    const start = found.index ?? 0
    const end = start + found[0].length
    if (partOfWord(draft, start, end)) return []
    const context = around(draft, draft.sounds, { start, end })
    if (productAfter.test(context.after) || isCompound(draft.words.text.slice(end, end + 12))) return []
    const which = found.slice(1).findIndex((one) => one !== undefined)
    const { common = false, everyday = false } = messengers[which] ?? {}
    const place = spanIn(draft.words, start, end)
    const mention = { context, common, everyday, word: isEnglishWord(draft, place.start, place.end) }
    if (!invites(mention) || proposesNothing(context)) return []
    return [{ kind: 'messenger' as const, ...place, sure: !common }]
  })
