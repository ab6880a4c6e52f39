import { quoteJa } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'

export const texts = {
  stars: {
    '1': '不満',
    '2': 'やや不満',
    '3': 'ふつう',
    '4': '満足',
    '5': 'とても満足',
    of: (score: number) => `5点のうち${score}点`,
    one: (score: number, word: string) => `${score}点 ${word}`,
    unset: '点をつけていません',
  },
  /** The scale of each aspect in words that fit it; aspects without one take those of the whole. */
  scales: {
    quality: '不満|やや不満|ふつう|満足|とても満足',
    communication: 'やりにくい|少しやりにくい|ふつう|やりやすい|とてもやりやすい',
    timeliness: '遅い|やや遅い|ふつう|早い|とても早い',
    again: '頼まない|あまり頼みたくない|どちらともいえない|頼みたい|ぜひ頼みたい',
    againToWork: '受けない|あまり受けたくない|どちらともいえない|受けたい|ぜひ受けたい',
  },
  /** What the client rates of the freelancer's work. */
  byClient: {
    quality: '仕事の質',
    communication: 'やりとり',
    timeliness: '納期',
    again: 'また頼みたい',
  },
  /** What the freelancer rates of the client's part. */
  byFreelancer: {
    quality: '依頼の分かりやすさ',
    communication: 'やりとり',
    timeliness: '返事と検収の早さ',
    again: 'また受けたい',
  },
  role: { client: 'クライアント', freelancer: 'ランサー' },
  form: {
    title: '評価を書く',
    lead: (name: string) => `${name}さんとの仕事はいかがでしたか。`,
    order: '発注',
    endedAt: '完了',
    until: '書ける期限',
    hidden:
      '書いた評価は、相手も書くか期限が来るまで、どちらにも見えません。双方が書いた時点で、同時に公開されます。',
    fixed: '送ったあとは、点もコメントも変えられません。',
    score: '総合',
    aspects: '項目ごとの評価',
    aspectsHint: '任意です。分かる項目だけでかまいません。',
    comment: 'コメント',
    commentHint: '良かった点や、次に頼む人・受ける人の参考になることを書いてください。',
    priceUnfair: '報酬が適正でなかった',
    priceUnfairHint:
      '任意です。あなたの名前や発注とは結びつけず、クライアントの評価全体に占める割合としてだけ使います。あとから変えられません。',
    submit: '評価を送る',
    done: '評価を送りました。相手も書くか、期限が来ると公開されます。',
    doneRevealed: '評価を送りました。双方の評価が公開されました。',
    notNow: '評価は、発注が完了してから14日のあいだ書けます。',
    tooLate: '評価を書ける期間は終わりました。',
    already: 'この発注の評価は、もう書いてあります。',
    toMine: '自分の評価を見る',
    toOrder: '発注へ戻る',
  },
  pieces: {
    title: 'まとめて評価を書く',
    lead: (name: string, count: number) =>
      `${name}さんと完了した${count}件の発注です。点をつけた発注だけが送られます。残りはあとから書けます。`,
    leadWorkers: (count: number) =>
      `このタスクで承認した${count}人です。点をつけた方の評価だけが送られます。残りはあとから書けます。`,
    submit: 'まとめて送る',
    done: (count: number) => `${count}件の評価を送りました。`,
    none: 'いま評価できる発注はありません',
    noneText: '完了していないか、もう書いてあるか、14日の期限を過ぎています。',
    more: '項目ごとの評価とコメント',
    piece: (position: number) => `${position}件目`,
  },
  mine: {
    title: '評価',
    received: '受けた評価',
    written: '書いた評価',
    waiting: '評価待ち',
    write: '評価を書く',
    writeAll: (count: number) => `この契約の${count}件をまとめて書く`,
    workers: (count: number) => `作業者${count}人`,
    until: '期限',
    otherWrote: '相手は記入済み',
    noWaiting: '評価を待っている発注はありません',
    noWaitingText: '発注が完了すると、双方が14日のあいだ評価を書けます。',
    noReceived: '受けた評価はまだありません',
    noReceivedText: '発注が完了し、双方が評価を書くか14日が過ぎると、ここに表示されます。',
    noWritten: '書いた評価はまだありません',
    noWrittenText: '完了した発注の評価は「評価待ち」から書けます。',
    hiddenUntil: '公開待ち',
    about: (name: string) => `${name}さんへの評価`,
    reply: '返信する',
    replyLabel: '公開の返信',
    replyHint: '1回だけ書けます。あとから変えられません。',
    replySubmit: '返信を公開する',
    replied: '返信を公開しました。',
  },
  list: {
    empty: '評価はまだありません。',
    hidden: 'このコメントは運営が非表示にしました。点は変わりません。',
    hiddenReason: (reason: string) => `理由：${reason}`,
    noComment: 'コメントはありません。',
    replyOf: (name: string) => `${name}さんの返信`,
    label: '評価の一覧',
  },
  rating: {
    none: '評価なし',
    count: (n: string) => `${n}件`,
    likely: (n: number, low: string, high: string) =>
      `評価はまだ${n}件です。件数が増えると、平均は${low}から${high}の間になる見込みです（95%の確かさ）。`,
  },
}

export const noticeTexts = {
  'review.written': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の評価が書かれました。あなたも評価を書くと、互いに公開されます。`,
  'review.revealed': ({ title }: NoticeFill) => `${quoteJa(title)}の評価が公開されました。`,
}

export const todoTexts = {
  review: ({ who, title }: TodoFill) => `${quoteJa(title)}で${who}さんを評価する`,
  'review-workers': ({ title, n }: TodoFill) => `${quoteJa(title)}の作業者${n}人を評価する`,
  'review-all': ({ who, title, n }: TodoFill) =>
    `${quoteJa(title)}の発注${n}件で、${who}さんをまとめて評価する`,
}

export const navigationTexts = {
  reviews: '評価',
}
