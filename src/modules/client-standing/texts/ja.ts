import { clientPolicy } from '../../../engine/evaluate/client-standing'
import { tierLabel } from '../../../engine/policy/rule-language'
import type { NoticeFill } from '../../../platform/notices'

export const clientTexts = {
  title: 'クライアントの確認・認定',
  missing: (label: string, n: number) => `${label}まで、あと${n}つ`,
  top: (label: string) => `${label}です`,
  lead: {
    verified:
      '本人確認と電話確認が済み、クライアント情報がそろうと、その時点で確認済みクライアントになります。',
    certified: '過去6か月の実績で判定します。数えたものは、すべて下で確かめられます。',
    top: 'いちばん上の認定です。保っている条件は、下で確かめられます。',
  },
  here: 'いま',
  since: (date: string) => `${date}から`,
  shownOn: '認定は、あなたの仕事の一覧、仕事のページ、プロフィール、発注のページに表示されます。',
  window: (from: string) => `集計期間：${from}から`,
  kept: '保っている条件',
  later: 'その先の条件',
  required: (text: string) => `必要 ${text}`,
  rules: '基準を見る',
  receipts: '判定証明書',
  asJson: '同じ内容をJSONで見る',
  detail: {
    paid: (n: string) => `完了した発注${n}件の合計です。`,
    noPaid: '過去6か月に完了した発注はありません。',
    rate: (n: string) => `仕事${n}件の平均です。`,
    noRate: '過去6か月に数える仕事がありません。1件でも終わると計算されます。',
    rating: (n: string) => `公開済みの評価${n}件の平均です。`,
    noRating: '公開済みの評価がまだありません。',
    replies: (n: string, d: string) => `返信を待たれた${d}回のうち、24時間以内の返信は${n}回です。`,
    noReplies: '返信を待たれたことはありません。数えるものがないときは、満たしているものとします。',
    unfair: (d: string) =>
      `公開済みの評価${d}件に占める割合です。誰がそう答えたかは、運営の画面にも出しません。`,
    noUnfair: '評価が5件に満たないため、まだ数えません。数えるものがないときは、満たしているものとします。',
    arrears: (n: string) => `期限までに仮払いのなかった発注が${n}件あります。`,
    noArrears: '期限までに仮払いのなかった発注はありません。',
    done: '済んでいます。',
  },
  gap: {
    'paid-total': (yen: string) => `あと${yen}です。`,
    'order-rate': (n: string) => `発注して完了した仕事があと${n}件続くと届きます。`,
    'mean-rating': (n: string) => `評価5があと${n}件続くと届きます。`,
    'reply-rate': (n: string) => `24時間以内の返信があと${n}回続くと届きます。`,
    'unfair-price': (n: string) => `この回答のない評価があと${n}件続くと届きます。`,
  },
  evidence: {
    orders: (n: number) => `数えた発注${n}件を見る`,
    jobs: (n: number) => `数えた仕事${n}件を見る`,
    threads: (n: number) => `数えた会話${n}件を見る`,
    people: (completed: string, ordered: string) => `発注${ordered}人のうち${completed}人が完了`,
    nobody: '誰にも発注していません',
    score: (n: number) => `評価${n}`,
    waiting: '仮払い待ち',
    expired: '仮払いがないまま期限切れ',
  },
  button: {
    'present-client': 'クライアント情報を書く',
    'verify-identity': '本人確認をする',
    'verify-phone': '電話確認をする',
    'order-work': '仕事を依頼する',
    'choose-people': '募集した仕事を見る',
    'work-well': '発注を見る',
    'reply-in-time': 'メッセージを見る',
    'pay-fairly': '相場を見て依頼する',
    'pay-in-time': '発注を見る',
  },
  nextStep: '次の一歩',
  forecast: {
    turns: {
      'order-leaves-window': (names: string, _n: number) => `${names}が6か月の期間から外れます`,
      'money-goes-late': (names: string, _n: number) => `${names}の仮払いが、合意から14日を過ぎます`,
      'deadline-passes': (names: string, _n: number) => `${names}の募集が締切を過ぎます`,
      'choosing-ends': (names: string, _n: number) => `${names}が、発注のないまま締切から14日を過ぎます`,
      'job-leaves-window': (names: string, _n: number) => `${names}が6か月の期間から外れます`,
      'reply-falls-due': (names: string, _n: number) => `${names}への返信が24時間を過ぎます`,
      'reply-leaves-window': (names: string, _n: number) => `${names}への返信が6か月の期間から外れます`,
      'calendar-shifts': (_names: string, _n: number) => '月の長さの違いで6か月の期間が動きます',
    },
    jobs: (n: number) => `仕事${n}件`,
    held: '「報酬が適正でなかった」の割合は、いまのままとして計算しています。変わる日が分かると、誰がそう答えたかも分かってしまうためです。',
  },
  history: {
    title: 'これまでの確認・認定',
    none: 'まだ変化はありません。確認・認定が変わると、そのときの判定がすべてここに残ります。',
  },
}

export const noticeTexts = {
  'client-tier.raised': ({ note }: NoticeFill) =>
    `「${tierLabel(clientPolicy, note, 'ja')}」になりました。仕事の一覧や発注のページに表示されます。`,
  'client-tier.lowered': ({ note }: NoticeFill) =>
    `クライアントの確認・認定が「${tierLabel(clientPolicy, note, 'ja')}」に変わりました。理由と次の一歩はクライアントの確認・認定のページで確かめられます。`,
}

export const navigationTexts = {
  standing: 'クライアントの確認・認定',
}
