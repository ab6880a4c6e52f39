import type { FindingContext } from './draft'
import type { Suspicion } from './finding'
import { inHiragana } from './letters'

type Kind = Pick<Suspicion, 'kind' | 'sure'>

/** Addresses that open a conversation in a messenger, or invite into one. */
const invitations = [
  /^(?:ti|R\/ti)\/p\/.|^resolve\?domain=./i,
  /^(?:line\.me|line\.naver\.jp|lin\.ee|liff\.line\.me)\/./,
  /^(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|whatsapp\.com\/channel)(?:\/|$)/,
  /^(?:t\.me|telegram\.me|telegram\.dog)\/./,
  /^(?:discord\.gg\/.|discord(?:app)?\.com\/(?:invite|users)\/)/,
  /^(?:join\.slack\.com\/|[a-z0-9-]+\.slack\.com\/(?:join|signup))/,
  /^(?:open\.kakao\.com|pf\.kakao\.com|qr\.kakao\.com)\/./,
  /^(?:join\.skype\.com|m\.me|ig\.me|signal\.me|signal\.group|u\.wechat\.com|vb\.me|viber\.click)(?:\/|$)/,
  /^chatwork\.com\/(?!(?:login|ja|en|price|feature|help|download|business)(?:\/|$))[a-z0-9_-]{3,}$/,
]
/** Rooms of a call: people also use them with consent, so they warn. */
const rooms =
  /^(?:[a-z0-9-]+\.)?(?:zoom\.us\/(?:j|my)\/|meet\.google\.com\/[a-z]|teams\.(?:microsoft|live)\.com\/(?:l|meet)|whereby\.com\/.)/
/** Pages that collect ways to reach somebody, and book a time outside. */
const hubs =
  /^(?:lit\.link|linktr\.ee|calendly\.com|timerex\.net|spirinc\.(?:com|net)|eeasy\.jp|tidycal\.com|cal\.com|bio\.link|beacons\.ai|profcard\.info|potofu\.me|jicoo\.com|youcanbook\.me)\/./
const forms =
  /^(?:forms\.gle\/|docs\.google\.com\/forms|form\.run\/|formrun\.|tayori\.com\/form|ssl\.form-mailer\.jp|(?:[a-z0-9-]+\.)?typeform\.com\/|(?:[a-z0-9-]+\.)?jotform\.com\/|formok\.com|kintoneapp\.com\/|forms\.office\.com|ws\.formzu\.net)/
const payments =
  /^(?:paypal\.me|paypal\.com\/paypalme|venmo\.com|cash\.app|pay\.paypay\.ne\.jp|wise\.com\/pay|buymeacoffee\.com|ko-fi\.com)\/./

const contactPath =
  /\/(?:contact|contacts|contact-?us|inquiry|inquiries|enquiry|toiawase|otoiawase|kontakt|contacto|お問い合わせ)(?:[/?#.]|$)/
/** Places of files, code and work: nobody is reached there. */
const workHosts =
  /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|drive\.google\.com|dropbox\.com|figma\.com|notion\.(?:so|site)|youtu\.be|youtube\.com|vimeo\.com|amazon\.co\.jp|amazon\.com|codepen\.io|behance\.net|dribbble\.com|vercel\.app|npmjs\.com|stackoverflow\.com|wikipedia\.org|note\.com|qiita\.com|zenn\.dev)$/

/** Words of work on a page, which make its address a subject and not an invitation (in hiragana). */
const worked =
  /修正|ような|参考|動作|実装|作成|制作|作って|作り|こーでぃんぐ|でざいん|文言|てすと|すてーじんぐ|確認用|ばぐ|直し|不具合|表示|競合|422|返す|validat|test|bug|fix|page at|redesign|staging|preview|demo|layout|example of|reference|like this/
const getInTouch =
  /問い?合わ?せ|といあわせ|連絡(?:を)?(?:くだ|して|い?ただ|お願い|下さ|もら|待)|ご連絡|連絡(?:も|は|先)|れんらく(?:くだ|して)|応募|申し?込|ご予約|面談|contact (?:me|us|form)|reach (?:me|us|out)|get in touch|write to us|write me|message (?:me|us)|book (?:a|your) (?:call|time|slot)|apply (?:at|through|via)|talk there|inquir|enquir/

const addressOf = (url: string): { host: string; whole: string } => {
  const whole = url.replace(/^[a-z]+:\/\//, '').replace(/^(?:www\.|m\.(?=[^/]+\.))/, '')
  return { host: whole.replace(/[/?#:].*$/, ''), whole }
}

/** What a link is good for: a conversation elsewhere, a payment, or undefined for a link like any other. */
export const contactUrl = (url: string, { before, after, sentence }: FindingContext): Kind | undefined => {
  const { host, whole } = addressOf(url)
  if (invitations.some((one) => one.test(whole))) return { kind: 'messenger', sure: true }
  if (rooms.test(whole)) return { kind: 'messenger', sure: false }
  if (payments.test(whole)) return { kind: 'bank-account', sure: true }
  if (hubs.test(whole)) return { kind: 'contact-url', sure: true }
  const said = inHiragana(sentence)
  const isWork = worked.test(inHiragana(before) + inHiragana(after))
  if (forms.test(whole)) return isWork ? undefined : { kind: 'contact-url', sure: true }
  if (workHosts.test(host) || isWork) return undefined
  if (contactPath.test(whole) || getInTouch.test(said.replace(whole, '')))
    return { kind: 'contact-url', sure: true }
  return undefined
}
