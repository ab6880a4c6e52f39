export const texts = {
  kinds: {
    email: 'メールアドレス',
    phone: '電話番号',
    messenger: '外部の連絡手段',
    'contact-url': '連絡先へのリンク',
    'bank-account': '振込先・送金先',
    'direct-deal': '直接取引',
    'fee-avoidance': '手数料の回避',
  },
  reasons: {
    email: '仮払いの前に、メールアドレスを伝えたり尋ねたりすることはできません。',
    phone: '仮払いの前に、電話番号を伝えたり尋ねたりすることはできません。',
    messenger: '仮払いの前に、LINEなどサイト外の連絡手段に移ることはできません。',
    'contact-url': '仮払いの前に、サイト外の連絡先へのリンクを送ることはできません。',
    'bank-account':
      'お支払いはすべてサイト内で行います。口座や送金先を伝えたり尋ねたりすることはできません。',
    'direct-deal': 'サイトを通さない取引は、利用規約で禁じられています。',
    'fee-avoidance': '手数料を避けるための取引は、利用規約で禁じられています。',
  },
  field: '送る前に、印の付いた箇所をご確認ください。',
  places: {
    'text-layer': (name: string, page: number | null) => `「${name}」${page}ページの文字`,
    'qr-code': (name: string, page: number | null) =>
      page === null ? `「${name}」のQRコード` : `「${name}」${page}ページのQRコード`,
  },
  at: (place: string, reason: string) => `${place}：${reason}`,
  publicFiles:
    '添付ファイルに、公開前に確認が必要な内容があります。印の付いた箇所を取り除いたファイルに差し替えてください。',
  publicHold: '連絡先や直接取引にあたる言葉は公開できません。印の付いた箇所を書き直してください。',
  publicWarn: '印の付いた箇所をご確認ください。直すか、確認のうえ、このまま進めることができます。',
  publicGoOn: '確認しました。このまま進めます',
}

/** For operators: who repeats it, and what was reported. */
export const consoleTexts = {
  title: '直接取引の報告と繰り返し',
  lead: '90日以内に、連絡先や直接取引の誘いを3回以上送った方と、受け取った方から報告のあった方です。',
  tabs: { repeated: '繰り返し', reported: '報告' },
  empty: {
    repeated: { title: '繰り返した方はいません', text: '3つ目の指摘から、ここに並びます。' },
    reported: {
      title: '報告はありません',
      text: '受け取った方の報告が、ここに並びます。報告したことは相手に伝わりません。',
    },
  },
  texts: (n: number) => `${n}件`,
  counts: ({ held, sent, reported }: { held: number; sent: number; reported: number }) =>
    `保留${held}・確認のうえ送信${sent}・報告${reported}`,
  last: '最後',
  open: '内容を見る',
  person: '会員のページ',
  found: '見つかったもの',
  surfaces: {
    message: 'メッセージ',
    profile: 'プロフィール',
    'client-profile': 'クライアントのプロフィール',
    package: 'パッケージ',
    job: '仕事',
    question: '仕事への質問',
    competition: 'コンペ',
    task: 'タスク',
    proposal: '提案',
    offer: '依頼',
    review: '評価',
  },
  outcomes: { held: '保留', sent: '確認のうえ送信', reported: '報告' },
  reportedBy: (name: string) => `${name}さんの報告`,
  off: '届けた・取り下げ',
  where: '掲載先を開く',
  gone: '本文は残っていません。',
  audited: 'このページを見たことは、操作の記録に残ります。',
}
