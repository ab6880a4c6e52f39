import { quoteJa } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'

export const texts = {
  title: '紛争手続き',
  side: { client: 'クライアント', freelancer: 'ランサー' },
  status: {
    open: '話し合い中',
    escalated: '運営の判断待ち',
    proposed: '判断の確認中',
    settled: '合意で解決',
    decided: '運営が判断',
    withdrawn: '取り下げ',
  },
  reason: {
    'not-as-agreed': '納品が約束と違う',
    'not-delivered': '納品されない・遅れている',
    'not-accepted': '検収されない・理由のない差し戻しが続く',
    'beyond-agreed': '約束にない作業を求められている',
    unreachable: '相手と連絡がつかない',
    rights: '権利やデータの扱い',
    other: 'その他',
  },
  open: {
    title: '紛争手続きを始める',
    lead: (yen: string) =>
      `仮払いの${yen}をどう分けるか、話し合いで決められないときの手続きです。始めると発注は止まり、検収・納期・相談などの期限も進みません。`,
    steps: {
      first: '双方が主張と証拠を出します。',
      second: '双方が金額を非公開で示し、重なったところで自動的に決まります。',
      third: '7日でまとまらないとき、またはどちらかが求めたときは、運営が記録を読んで決めます。',
    },
    reason: '何が問題ですか',
    submit: '紛争手続きを始める',
    done: '紛争手続きを始めました。相手に知らせました。',
    back: '発注のページへ戻る',
  },
  statement: {
    title: '主張と証拠',
    case: '経緯と、望む解決',
    caseHint: '何を約束し、何が起き、どうしてほしいかを、日付とともに書いてください。相手と運営が読みます。',
    more: '主張や証拠を追加する',
    links: '証拠のリンク',
    linksHint: '1行に1つ、https:// から',
    files: '証拠のファイル',
    submit: '提出する',
    done: '提出しました。相手に知らせました。',
  },
  page: {
    between: (client: string, freelancer: string) =>
      `${client}さん（クライアント）と${freelancer}さん（ランサー）`,
    room: '発注のページ',
    facts: '手続きの内容',
    escrow: '止まっている仮払い',
    wasEscrow: '分けられた仮払い',
    openedBy: '始めた方',
    openedAt: '始めた日時',
    reason: '問題',
    until: '話し合いの期限',
    escalatedAt: '運営に移った日時',
    reward: 'ランサーへの報酬',
    refund: 'クライアントへの返金',
    feeNote:
      '報酬からはシステム手数料（源泉徴収の対象ではその額も）を引きます。返金には発注手数料の残りを足します。',
    fault: '責任',
    decision: '運営の判断',
  },
  turn: {
    yourCase: '相手の主張を読み、あなたの主張を出してください。',
    theirCase: '相手の主張を待っています。先に金額を示すこともできます。',
    yourOffer: 'あなたが納得できる金額を示してください。相手には見えません。',
    theirOffer: '相手の金額を待っています。近づける向きに変えることもできます。',
    apart: '双方の金額は、まだ重なっていません。近づけるか、運営の判断を求められます。',
    until: (until: string, yen: string) =>
      `${until}までにまとまらなければ、仮払いの${yen}の分け方を運営が決めます。`,
    deciding: (yen: string) =>
      `運営が記録を読み、仮払いの${yen}の分け方を決めます。決まるまでは、金額の提示でも解決できます。`,
    proposed: 'もう一人の運営者が判断を確かめています。終わると、双方に知らせます。',
  },
  ended: {
    settled: '双方の金額が重なり、その中間で決まりました。',
    decided: '運営が判断しました。',
    withdrawn: '取り下げられ、発注が再開しました。期限は止まっていた分だけ延びています。',
  },
  offer: {
    title: '金額を示す',
    client: '仮払いのうち、ランサーに支払ってよい上限の額',
    freelancer: '仮払いのうち、受け取れるなら解決してよい下限の額（手数料を引く前）',
    hint: (yen: string) => `0円から${yen}まで`,
    rules: {
      first: '相手にも運営にも見えません。',
      second:
        '上限が下限以上になると、2つの額の中間（1円未満は切り上げ）で、すぐに決まります。取り消せません。',
      third: '一度示した額は、相手に近づける向きにだけ変えられます。',
    },
    own: 'あなたが示した額',
    other: '相手の提示',
    otherYes: 'あり（額は見えません）',
    otherNo: 'まだ',
    submit: '金額を示す',
    change: '金額を変える',
    done: '金額を示しました。相手の額とは、まだ重なっていません。',
    settled: '双方の金額が重なり、解決しました。',
  },
  escalate: {
    title: '運営の判断を求める',
    text: '運営が、やりとり・納品・取引条件・お金の記録を読み、仮払いの分け方と責任を決めます。',
    submit: '運営の判断を求める',
    done: '運営に判断を求めました。相手にも知らせました。',
  },
  withdraw: {
    title: '取り下げる',
    text: '発注が再開し、検収などの期限は残っていた時間から、納期は止まっていた日数だけ延びて進みます。お金は動きません。',
    submit: '紛争手続きを取り下げる',
    done: '紛争手続きを取り下げました。発注が再開しました。',
  },
  event: {
    open: '紛争手続きが始まりました',
    state: '主張が出されました',
    offer: '金額が示されました',
    settle: '双方の金額が重なり、解決しました',
    withdraw: '取り下げられました',
    escalate: '運営の判断に移りました',
    take: '運営者が担当になりました',
    decide: '運営が判断しました',
    propose: '運営者が判断を提案しました',
    approve: '2人目の運営者が承認し、判断が決まりました',
    'send-back': '判断の提案が差し戻されました',
    'appeal-file': '不服申立てが出されました',
    'appeal-reply': '不服申立てへの意見が出されました',
    'appeal-take': '不服申立ての担当が決まりました',
    'appeal-uphold': '不服申立てを検討し、判断を維持しました',
    'appeal-propose': '不服申立てを受けて、判断の変更が提案されました',
    'appeal-send-back': '判断を変える提案が差し戻されました',
    'appeal-overturn': '不服申立てを受けて、判断が改められました',
  },
  appeal: {
    title: '不服申立て',
    status: { open: '検討中', proposed: '検討中', upheld: '判断を維持', overturned: '判断を変更' },
    lead: (until: string) =>
      `判断に納得できないときは、${until}まで、1回だけ不服を申し立てられます。もとの判断をした運営者とは別の運営者が、記録を読み直します。結果は、どちらの側にも有利にも不利にも変わることがあります。`,
    body: 'どこが、なぜ誤っていると考えるか',
    bodyHint: '新しい証拠は、日付とともに書いてください。相手と運営が読みます。',
    submit: '不服を申し立てる',
    done: '不服申立てを受け付けました。相手に知らせました。',
    by: (name: string) => `${name}さんの申立て`,
    replyBy: (name: string) => `${name}さんの意見`,
    reply: '申立てへの意見',
    replyHint: '1回だけ出せます。相手と運営が読みます。',
    submitReply: '意見を出す',
    replied: '意見を出しました。',
    waiting: '別の運営者が記録を読み直しています。結果が出るまで、返金は止まります。',
    upheld: '不服申立てを検討し、もとの判断を維持しました。',
    overturned: '不服申立てを受けて、判断を改めました。',
    answer: '理由',
    before: 'もとの判断での報酬',
    posted: '差額は帳簿に記帳しました。クライアントへの返金は、改めた額で行います。',
    missing: (yen: string) =>
      `責任の判断は改めましたが、差額は移せませんでした。受け取っていた側の口座に${yen}足りず、すでに振り込みまたは返金が済んでいるためです。`,
    take: '担当する',
    takeOver: '担当を引き継ぐ',
    own: 'もとの判断をした方は、この不服申立てを担当できません。',
    uphold: '判断を維持する',
    upholdLead: 'お金は動かず、止まっていた返金が送られます。',
    overturn: '判断を改める',
    overturnLead: '2人目の運営者が承認するまで、お金は動きません。',
    free: (freelancer: string, client: string) =>
      `いま移せる額は、ランサーの口座から${freelancer}、クライアントの口座から${client}までです。足りないときは責任だけを改め、お金はそのままになります。`,
    submitOverturn: 'この内容で承認を求める',
    proposal: '判断を改める案',
    approve: '承認して、判断を改める',
    upheldFlash: '判断を維持しました。双方に知らせます。',
    proposedFlash: '2人目の承認を待っています。',
    overturnedFlash: '判断を改めました。双方に知らせます。',
  },
  byClock: '（期限により）',
  console: {
    title: '紛争手続き',
    lead: '期限までにまとまらなかったもの、またはどちらかが判断を求めたものです。古いものから並びます。',
    waiting: '判断待ち',
    appeals: '不服申立て',
    over: '終わったもの',
    empty: '判断待ちの手続きはありません',
    emptyText: '話し合いの期限が過ぎるか、どちらかが求めると、ここに届きます。',
    emptyAppeals: '検討を待つ不服申立てはありません',
    emptyAppealsText: '判断から7日のあいだに申立てがあると、ここに届きます。',
    emptyOver: '終わった手続きはありません',
    emptyOverText: '解決・判断・取り下げのあとに、ここに残ります。',
    between: (client: string, freelancer: string) => `${client} ／ ${freelancer}`,
    age: (days: number) => (days === 0 ? '1日以内' : `${days}日`),
    nobody: '担当なし',
    load: '運営者ごとの担当',
    operator: '運営者',
    inHand: '担当中',
    oldest: '最も古いもの',
    none: '担当中の手続きはありません。',
    taken: (name: string) => `担当：${name}`,
    take: '担当する',
    takeOver: '担当を引き継ぐ',
    takenFlash: '担当になりました。',
    mine: 'あなたの担当です。',
    decide: '判断する',
    reward: 'ランサーへの報酬',
    rewardHint: (yen: string) => `0円から${yen}まで。残りはクライアントに返ります。`,
    fault: '責任',
    faultHint: '完了率に数えるのは、ランサーの責任と決まったときだけです。',
    wholeHint: '納品済みの発注に全額を認め、ランサーに責任がなければ、検収済みの「完了」になります。',
    reasonLabel: '双方に伝わる理由',
    warning:
      '決めると、報酬はすぐにランサーの残高へ移ります。返金は、不服申立ての期間（7日）が過ぎてから送られます。',
    warningLarge: 'この額では2人目の運営者の承認が要ります。承認されるまで、お金は動きません。',
    submit: 'この内容で決める',
    submitLarge: 'この内容で承認を求める',
    decided: '判断しました。双方に知らせます。',
    proposed: '2人目の承認を待っています。',
    proposal: '判断の案',
    by: '提案した運営者',
    approve: '承認して、お金を動かす',
    approved: '承認し、判断が決まりました。双方に知らせます。',
    sendBack: '差し戻す',
    sendBackReason: '差し戻す理由',
    sentBack: '差し戻しました。',
    ownProposal: '別の運営者の承認を待っています。',
    record: '記録',
    recordLead:
      'この発注のやりとり・納品・取引条件・お金・検知の記録を、古い順に並べています。開いたことは監査記録に残ります。',
    hidden: '双方が示した金額は、運営にも見えません。',
    file: 'ファイル',
    delivered: '納品',
    terms: (version: number) => `取引条件通知書 第${version}版`,
    money: (kind: string) => `帳簿：${kind}`,
    guard: (kinds: string) => `直接取引の検知：${kinds}`,
    guardStates: { open: '未対応', answered: '返答済み', closed: '確認済み' },
    legal: '支払いの法定期限',
  },
}

const outcome = (note: string): string => {
  const [reward = '', refund = ''] = note.split('/')
  return `ランサーへの報酬は${reward}、クライアントへの返金は${refund}です。`
}

const corrected = (note: string): string => {
  const [, , missing] = note.split('/')
  return missing === undefined
    ? outcome(note)
    : `責任は改めましたが、差額は移せませんでした（${missing}不足）。理由をご確認ください。`
}

export const noticeTexts = {
  'dispute.opened': ({ who, title }: NoticeFill) =>
    `${who}さんが${quoteJa(title)}の紛争手続きを始めました。発注は止まっています。相手の主張を読み、あなたの主張を出してください。`,
  'dispute.stated': ({ who, title }: NoticeFill) =>
    `${quoteJa(title)}の紛争手続きで、${who}さんが主張を出しました。`,
  'dispute.offered': ({ who, title }: NoticeFill) =>
    `${quoteJa(title)}の紛争手続きで、${who}さんが解決の金額を示しました（額は見えません）。`,
  'dispute.settled': ({ title, note }: NoticeFill) =>
    `${quoteJa(title)}の紛争手続きは、双方の金額が重なって解決しました。${outcome(note)}`,
  'dispute.withdrawn': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の紛争手続きが取り下げられ、発注が再開しました。期限は止まっていた分だけ延びています。`,
  'dispute.escalated': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の紛争手続きは、運営の判断に移りました。決まるまでは、金額の提示でも解決できます。`,
  'dispute.decided': ({ title, note }: NoticeFill) =>
    `${quoteJa(title)}の紛争手続きを運営が判断しました。${outcome(note)}理由をご確認ください。7日のあいだ、不服を申し立てられます。`,
  'dispute.appealed': ({ who, title }: NoticeFill) =>
    `${who}さんが${quoteJa(title)}の判断に不服を申し立てました。あなたの意見を出せます。結果が出るまで、返金は止まります。`,
  'dispute.appeal-answered': ({ who, title }: NoticeFill) =>
    `${quoteJa(title)}の不服申立てに、${who}さんが意見を出しました。`,
  'dispute.upheld': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の不服申立てを検討し、もとの判断を維持しました。理由をご確認ください。`,
  'dispute.overturned': ({ title, note }: NoticeFill) =>
    `${quoteJa(title)}の不服申立てを受けて、判断を改めました。${corrected(note)}`,
}

export const todoTexts = {
  'state-dispute': ({ title }: TodoFill) => `${quoteJa(title)}の紛争手続きで、あなたの主張を出す`,
  'offer-dispute': ({ title }: TodoFill) => `${quoteJa(title)}の紛争手続きで、解決の金額を示す`,
  'decide-dispute': ({ title }: TodoFill) => `${quoteJa(title)}の紛争手続きを判断する`,
  'approve-dispute': ({ title }: TodoFill) => `${quoteJa(title)}の判断の案を承認する`,
  'answer-appeal': ({ title }: TodoFill) => `${quoteJa(title)}の不服申立てに意見を出す`,
  'read-dispute-appeal': ({ title }: TodoFill) => `${quoteJa(title)}の不服申立てを読む`,
  'approve-overturn': ({ title }: TodoFill) => `${quoteJa(title)}の判断を改める案を承認する`,
}
