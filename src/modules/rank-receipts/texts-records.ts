import { defineTexts } from '../../platform/i18n'
import { counted } from './texts-receipts'

/** Words of the pages of receipts and steps, by whom they are about. */
export const recordTexts = defineTexts(
  {
    record: '判定の記録',
    lead: 'この時点の事実だけから計算した判定です。書き換えられることはありません。',
    condition: '条件',
    actual: '実績',
    needed: '必要',
    step: (from: string, to: string) => `${from}から${to}へ`,
    pay: '「報酬が適正でなかった」は、そう答えた人数だけが書かれています。誰の評価かは書かれていません。',
    freelancer: {
      back: 'ランクへ戻る',
      lead: 'ランクの判定を、もとになった事実や計算とともに記録し、署名した文書です。取引相手の名前や文章は含みません。受け取った人は、このサイトに頼らずに計算を確かめられます。',
      noneText: 'ランクが変わると自動で作られます。いまの判定の証明書は、いつでも作れます。',
      ofStep: 'ランクの変化',
      facts: (_jobs: number, orders: number, messages: number) =>
        `発注${orders}件、メッセージ${messages}件とプロフィール`,
    },
    client: {
      back: 'クライアント認証へ戻る',
      lead: 'クライアント認証の判定を、もとになった事実や計算とともに記録し、署名した文書です。ランサーの名前や文章は含みません。受け取った人は、このサイトに頼らずに計算を確かめられます。',
      noneText: '認証が変わると自動で作られます。いまの判定の証明書は、いつでも作れます。',
      ofStep: '認証の変化',
      facts: (jobs: number, orders: number, messages: number) =>
        `仕事${jobs}件、発注${orders}件、メッセージ${messages}件とクライアント情報`,
    },
  },
  {
    record: 'Record of a standing',
    lead: 'Computed from the facts of that moment alone. It is never rewritten.',
    condition: 'Condition',
    actual: 'Actual',
    needed: 'Needed',
    step: (from: string, to: string) => `From ${from} to ${to}`,
    pay: 'Of “the pay was not fair” it says how many, and not whose reviews they were.',
    freelancer: {
      back: 'Back to your rank',
      lead: 'A judgement of your rank, written down with the facts and figures it was made from, and signed. No name and no text of anyone you worked with is inside. Whoever receives it can check the calculation without trusting this site.',
      noneText: 'Each change of rank makes one. You can have one made of your standing now at any time.',
      ofStep: 'Change of rank',
      facts: (_jobs: number, orders: number, messages: number) =>
        `${counted(orders, 'order')}, ${counted(messages, 'message')} and the profile`,
    },
    client: {
      back: 'Back to your client standing',
      lead: 'A judgement of your client standing, written down with the facts and figures it was made from, and signed. No name and no text of any freelancer is inside. Whoever receives it can check the calculation without trusting this site.',
      noneText: 'Each change of standing makes one. You can have one made of your standing now at any time.',
      ofStep: 'Change of standing',
      facts: (jobs: number, orders: number, messages: number) =>
        `${counted(jobs, 'job')}, ${counted(orders, 'order')}, ${counted(messages, 'message')} and the client profile`,
    },
  },
)
