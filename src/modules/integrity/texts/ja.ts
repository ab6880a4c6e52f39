type Figures = Readonly<Record<string, number>>

const n = (figures: Figures, name: string): string => (figures[name] ?? 0).toLocaleString('en')

export const texts = {
  list: {
    title: '不正の疑い',
    lead: 'お金の輪、身代わりのアカウント、評価の交換などの型を、毎晩機械が探します。ここに載るだけでは、ランクは何も変わりません。',
    openTab: '判断待ち',
    decidedTab: '判断済み',
    none: '判断待ちの案件はありません',
    noneText: '新しい疑いが見つかると、翌朝ここに並びます。',
    noneDecided: '判断した案件はまだありません',
    noneDecidedText: '判断の記録がここに残ります。',
    others: (count: number) => `ほか${count}人`,
    score: (score: number) => `${score}点`,
    found: '見つかった日',
    grown: '証拠が増えた日',
    reopened: (times: number) => (times === 1 ? '再び' : `再び・${times}回目`),
    open: '見る',
    join: '、',
  },
  status: { open: '判断待ち', dismissed: '問題なし', confirmed: '不正と確認' },
  case: {
    title: (people: number) => `${people}人の間の疑い`,
    lead: (score: number, limit: number) =>
      `疑いの強さは100点中${score}点です（${limit}点から案件になります）。点は下の手がかりの点の合計で、100点までです。`,
    picture: 'お金の流れ',
    pictureAlt: (people: number, orders: number) =>
      `${people}人と、その間の${orders}件の発注の図。下の表に同じ内容があります。`,
    pictureHint: '矢印は支払いの向き、太さと数字は発注の件数です。印はランクです。',
    table: '図を表で見る',
    payer: '支払った人',
    payee: '受け取った人',
    orders: '発注',
    yen: '金額',
    people: '関わる人',
    joined: '登録',
    given: (count: number) => `頼んだ発注 ${count}件`,
    taken: (count: number) => `受けた発注 ${count}件`,
    signals: '手がかり',
    points: (points: number) => `${points}点`,
    evidence: (count: number) => `証拠の発注 ${count}件`,
    evidencePeople: (count: number) => `当てはまる人 ${count}人`,
    evidenceTitle: '証拠の発注',
    order: '発注',
    funded: '仮払い',
    delivered: '納品',
    completed: '完了',
    ratings: '評価',
    noRating: '—',
    decide: '判断する',
    dismiss: '問題なしとする',
    dismissLead:
      '理由を残して閉じます。新しい証拠（発注2件以上、かつ今回の2割以上）が出るまで、再び開きません。',
    confirm: '不正と確認する',
    confirmLead: '記録に残り、処分の担当へ渡ります。ランクはこの判断では変わりません。',
    note: '理由',
    decisions: 'これまでの判断',
    decidedBy: (name: string) => `判断：${name}`,
    dismissed: '問題なしとして閉じました。',
    confirmed: '不正として確認しました。',
    audited: 'この画面を開いたことは、操作の記録に残ります。',
  },
  detectors: { rings: 'お金の輪', puppets: '身代わり', ratings: '評価と仕事', bursts: '集中' },
  kinds: {
    'money-round': 'お金が回っている',
    'mostly-inside': '仲間うちの仕事が多い',
    'only-client': 'ほかに頼まないクライアント',
    'both-new': 'どちらも新しい',
    'no-one-else': 'ほかの人と関わらない',
    'joined-together': '近い日に登録',
    'same-place': '同じ場所から',
    'hasty-work': '早すぎる納品',
    'unread-work': '見ずに検収',
    'silent-work': '会話がない',
    'swapped-ratings': '直後の星5の交換',
    'all-praise': 'いつも互いに高評価',
    'tiny-orders': '最小額の発注',
    burst: '短い間の集中',
    'split-for-show': '中身のない分割',
    'before-a-tier': '昇格の直前',
  },
  signals: {
    'money-round': (f: Figures) =>
      `${n(f, 'people')}人の間の発注${n(f, 'orders')}件で、¥${n(f, 'yen')}が支払った人のところへ戻っています（この中の金額の${n(f, 'percent')}%）。`,
    'mostly-inside': (f: Figures) =>
      `受注した${n(f, 'orders')}件のうち${n(f, 'inside')}件が、この人たちの間の発注です。`,
    'only-client': (f: Figures) =>
      `クライアント${n(f, 'of')}人のうち${n(f, 'people')}人は、ほぼこの人たちにだけ頼み、その発注に仕事の跡が乏しくなっています。`,
    'both-new': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件は、双方とも登録から${n(f, 'days')}日以内の発注です。`,
    'no-one-else': (f: Figures) =>
      `クライアント${n(f, 'of')}人のうち${n(f, 'people')}人は、ほかの誰とも提案や会話をしたことがありません。`,
    'joined-together': (f: Figures) =>
      `${n(f, 'of')}人のうち${n(f, 'people')}人が、互いに${n(f, 'days')}日以内に登録しています。`,
    'same-place': (f: Figures) =>
      `${n(f, 'of')}人のうち${n(f, 'people')}人が、同じ回線と同じブラウザからログインしています。`,
    'hasty-work': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件は、仮払いから納品までが、時給¥${n(f, 'yenPerHour')}以上にあたる早さです。`,
    'unread-work': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件は、納品から${n(f, 'minutes')}分以内に検収されています。`,
    'silent-work': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件に、やり取りがほとんどありません。`,
    'swapped-ratings': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件で、${n(f, 'minutes')}分以内に互いに星5を付けています。`,
    'all-praise': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件で、双方が必ず評価し、どちらも星4以上です。`,
    'tiny-orders': (f: Figures) => `${n(f, 'of')}件のうち${n(f, 'orders')}件が、¥${n(f, 'yen')}以下です。`,
    burst: (f: Figures) =>
      `仕事の跡の乏しい発注が、${n(f, 'hours')}時間の間に${n(f, 'orders')}件完了しています。`,
    'split-for-show': (f: Figures) =>
      `${n(f, 'of')}件のうち${n(f, 'orders')}件は、ひとつの発注を分けたもので、仕事の跡が乏しくなっています。`,
    'before-a-tier': (f: Figures) =>
      `仕事の跡の乏しい発注${n(f, 'orders')}件が、昇格の前${n(f, 'days')}日以内に完了しています。`,
  },
}
