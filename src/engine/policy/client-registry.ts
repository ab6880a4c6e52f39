import type { ClientMetric, ClientMetricKey } from './client-metrics'
import type { Labels, Unit } from './metrics'
import { flag, metric } from './registry'

const share = { kind: 'ratio', unit: 'share', window: '6 months' } as const
const count = <U extends Unit>(unit: U) => ({ kind: 'count', unit, window: '6 months' }) as const

/** Every metric that a policy for clients may name (§2.8), with its words. A key without an entry does not compile. */
export const clientRegistry: Readonly<Record<ClientMetricKey, ClientMetric>> = {
  identity: metric(flag, 'verify-identity', ['本人確認', 'Identity verification']),
  phone: metric(flag, 'verify-phone', ['電話確認', 'Phone verification']),
  'client-profile': metric(flag, 'present-client', ['クライアント情報', 'Client profile']),
  'paid-total': metric(count('yen'), 'order-work', ['完了した発注の総額', 'Total of completed orders']),
  'order-rate': metric(share, 'choose-people', ['発注率', 'Order rate']),
  'mean-rating': metric({ ...share, unit: 'rating' }, 'work-well', ['平均評価', 'Mean rating']),
  'reply-rate': metric(share, 'reply-in-time', ['24時間以内の返信率', 'Replies within 24 hours']),
  'unfair-price': metric(share, 'pay-fairly', [
    '「報酬が適正でなかった」の割合',
    'Share of “the pay was not fair”',
  ]),
  arrears: metric(count('orders'), 'pay-in-time', ['仮払いの遅れ', 'Payments in arrears']),
}

/** How each is counted, for the public rules page. By themselves: whoever checks a receipt in a browser needs none of them. */
export const clientExplanations: Readonly<Record<ClientMetricKey, Labels>> = {
  identity: { ja: '本人確認が完了していること。', en: 'The identity has been verified.' },
  phone: { ja: '電話確認が完了していること。', en: 'The phone number has been verified.' },
  'client-profile': {
    ja: '名前、業種、紹介文がすべて登録されていること。空白だけのものは数えません。',
    en: 'Name, industry and description are given. Nothing but spaces does not count.',
  },
  'paid-total': {
    ja: '過去6か月に完了した発注（方式を問わない）で、ランサーに支払われた契約金額（手数料を引く前、税込）の合計です。',
    en: 'The contract amounts released to freelancers (before fees, tax included) for orders, of any mode, completed in the past 6 months.',
  },
  'order-rate': {
    ja: '仕事ごとの「完了した人数÷発注した人数」の平均です。過去6か月に終了した仕事と、まだ終了していなくても過去6か月に締切を過ぎた仕事を数えます。誰にも発注しなかった仕事は0%です（終了していなければ、締切から14日間は選考中として数えません）。同じ人への発注は1人と数え、1件でも完了すれば完了した人です。まだ作業中の人と、クライアントの責任によらないキャンセルだけに終わった人は人数に含めず、そういう人しかいない仕事は数えません。',
    en: 'The mean over jobs of people who completed ÷ people ordered. It counts the jobs that ended in the past 6 months and, of those not ended, the ones whose deadline passed in that time. A job that nobody was ordered from is 0 % (unless ended, it is left to its client for 14 days after the deadline). Several orders of one person count as one, completed with the first that is. People still at work, and those whose orders were only cancelled without fault of the client, are not counted; nor is a job that has only such people.',
  },
  'mean-rating': {
    ja: '過去6か月に完了した発注（方式を問わない）について、公開済みのランサーからの評価の平均です。',
    en: 'The mean of the freelancers’ revealed ratings of orders, of any mode, completed in the past 6 months.',
  },
  'reply-rate': {
    ja: '返信を待つランサーの最初のメッセージから24時間以内に、返信、または発注・検収・修正依頼・承諾・辞退などの操作をした割合です（過去6か月）。まだ発注しておらず一度も返信していない相手からのもの（提案そのものを含む）、24時間たっていないもの、返信不要のもの、自動の通知は数えません。自動返信は返信になりません。',
    en: 'Of the moments in the past 6 months at which a freelancer began to wait for an answer, the share answered within 24 hours by a message, or by ordering, accepting the work, asking for a revision, agreeing or declining. Not counted: messages of somebody who was neither offered an order nor ever answered (a proposal itself is none), those whose 24 hours still run, messages marked as needing no reply, and notices of the site. An automatic text is not an answer.',
  },
  'unfair-price': {
    ja: '過去6か月に完了した発注の公開済みの評価のうち、ランサーが「報酬が適正でなかった」としたものの割合です。評価が5件に満たないうちは、誰がそう答えたかが分かってしまうため、数えません。',
    en: 'Of the revealed reviews of orders completed in the past 6 months, the share in which the freelancer ticked “the pay was not fair”. With fewer than five reviews it is not formed, for it would tell who said so.',
  },
  arrears: {
    ja: '合意から14日を過ぎても仮払いされていない発注と、仮払いがないまま期限切れになった過去6か月の発注の数です。仮払いの前にクライアントが自分でキャンセルしたものは、ここには数えません（発注率に表れます）。',
    en: 'Orders that have waited more than 14 days after agreement for their money, and orders of the past 6 months that expired because the money did not come. An order that the client cancelled before paying is not counted here; it shows in the order rate.',
  },
}
