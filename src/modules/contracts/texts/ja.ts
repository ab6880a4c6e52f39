import { quoteJa } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import { formatLongDate } from '../../../ui/format'

/** Amounts of an order, as they are shown. */
interface Sums {
  readonly price: string
  /** With the client's fee. */
  readonly pays: string
  /** Without the freelancer's fee and tax withheld. */
  readonly receives: string
}

const keptTerms = (until: string, yen: Sums): string =>
  `${until}までに返事がないと相談は終わり、今の条件（${yen.price}）のまま続きます。`
const toBeDecided = (_until: string, yen: Sums): string => `決まるまで、${yen.price}はサイトが預かります。`

export const texts = {
  beforeClosing: (n: number) => `終わっていない注文（${n}件）を完了するか、取りやめてください`,
  status: {
    offered: '提示中',
    agreed: '仮払い待ち',
    working: '作業中',
    delivered: '検収待ち',
    completed: '完了',
    cancelled: 'キャンセル',
  },
  merged: '統合済み',
  disputed: '紛争手続き中',
  fault: {
    client: 'クライアントの都合',
    freelancer: 'ランサーの都合',
    mutual: '双方の合意',
    platform: 'サイトの都合',
    'force-majeure': '不可抗力',
  },
  role: { client: 'クライアント', freelancer: 'ランサー', operator: '運営', clock: '期限' },
  steps: {
    agreed: '合意',
    funded: '仮払い',
    delivered: '納品',
    inspecting: '検収',
    paid: '支払い確定',
    stopped: 'キャンセル',
    by: (who: string) => `${who}による`,
    byBoth: '双方の合意による',
    autoAccept: (on: string) => `${on}に自動で検収`,
    review: '評価へ',
  },
  verb: {
    offer: '発注が提示されました',
    award: '応募作品が採用され、契約が成立しました',
    repeat: '毎月の発注が開きました。仮払いを待っています',
    counter: '別の条件が提示されました',
    agree: '合意しました',
    decline: '辞退されました',
    withdraw: '提示が取り下げられました',
    lapse: '7日のあいだ返事がなく、提示が終わりました',
    fund: '仮払いが完了しました。作業を始められます',
    cancel: '仮払いの前にキャンセルされました',
    expire: '14日以内に仮払いがなく、キャンセルになりました',
    deliver: '納品されました',
    'withdraw-delivery': '納品が取り下げられました',
    revise: '修正が依頼されました',
    accept: '検収され、支払いが確定しました',
    change: '条件が変わりました',
    split: '発注が分割されました',
    merge: 'ほかの発注と統合されました。取引条件通知書が新しくなりました',
    absorb: 'ほかの発注に統合されました',
    'cancel-funded': 'キャンセルになり、仮払いのお金が分けられました',
    dispute: '紛争手続きが始まりました。終わるまで、発注と仮払いのお金は止まります',
    resume: '紛争手続きが取り下げられ、発注が再開しました。期限は止まっていた分だけ延びます',
    'end-disputed': '紛争手続きの結果により、仮払いのお金が分けられました',
    'complete-disputed': '紛争手続きの結果により検収が済み、支払いが確定しました',
    correct: '不服申立ての結果により、紛争手続きの判断が改められました',
    remind: '正式な催促が送られました',
    'request-change': '相談が出されました',
    answer: '相談に返事がありました',
  },
  asked: {
    cancel: (who: string) => `${who}さんがキャンセルを相談しました`,
    change: (who: string) => `${who}さんが条件の変更を相談しました`,
    split: (who: string) => `${who}さんが分割を提案しました`,
    merge: (who: string) => `${who}さんが統合を提案しました`,
  },
  answered: {
    accept: (who: string, what: string) => `${who}さんが${what}を承諾しました`,
    decline: (who: string, what: string) => `${who}さんが${what}を断りました`,
    withdraw: (who: string, what: string) => `${who}さんが${what}を取り下げました`,
  },
  byClock: '（期限により）',
  room: {
    above: (n: number) => `契約の${n}件目`,
    retainer: (n: number) => `毎月の発注・第${n}回`,
    number: '発注',
    contract: '契約',
    actions: 'いまできること',
    nothing: 'いまは相手の操作を待っています。',
    answerFirst: '届いている相談に、お返事ください。',
    over: 'この発注は終わりました。',
    money: 'お金',
    price: '契約金額（税込）',
    clientFee: '発注手数料 5.5%',
    clientPays: '支払う額',
    freelancerFee: 'システム手数料 16.5%',
    receives: '受け取る額',
    withheld: '源泉徴収税額',
    withheldReturned: '源泉徴収税額（支払い確定時にお返しします）',
    escrow: '仮払い中',
    rewarded: '報酬（手数料を引く前）',
    received: '受け取った額',
    paidIn: '支払った額',
    refunded: '返金（手数料の分を含む）',
    ofItWithheld: '返金のうち源泉徴収税額（お返しします）',
    paidInAll: '差引のお支払い',
    nothingMoved: '仮払いの前に終わったため、お金の動きはありません。',
    terms: '取引条件',
    dueOn: '納期',
    inspectionUntil: '検収の期限',
    revisions: '修正',
    revisionsOf: (max: number, used: number) => `${max}回まで・${used}回`,
    rights: '権利',
    rightsOf: { transfer: '支払い確定で譲渡', licence: '利用を許諾', keep: 'ランサーに残る' },
    notice: '取引条件通知書',
    beyond: '修正の内容が依頼の範囲を超えるときは、そのまま進める必要はありません。',
    beyondLink: '追加の報酬を相談する',
    noticeVersion: (n: number) => `第${n}版`,
    brief: '内容',
    siblings: 'この契約の発注',
    splitFrom: '分割で生まれた発注です',
    splitFromTitle: (title: string) => `${quoteJa(title)}の分割で生まれた発注です。`,
    mergedOf: 'この発注に統合された発注',
    mergedInto: (title: string) => `この発注は${quoteJa(title)}に統合されました。`,
    moved: '統合先に移った額',
    overByMerge: 'この発注は統合されて終わりました。納品と支払いは統合先で続きます。',
    round: (n: number) => `第${n}稿`,
    delivery: '納品',
    revisionNote: '修正の依頼',
    withdrawn: '取り下げ済み',
    payAll: (n: number) => `この契約の${n}件をまとめて仮払い`,
    agreeAll: (n: number) => `この契約の${n}件をまとめて承諾`,
    review: '評価を書く',
    reviewAll: 'この契約の評価をまとめて書く',
    back: '発注のページへ戻る',
    deliverFirst:
      '納品できるものがあれば、先に納品してください。納品済みの発注は、相手が黙っていても支払われます。',
  },
  action: {
    agree: '承諾する',
    counter: '条件を変えて返す',
    decline: '辞退する',
    withdraw: '提示を取り下げる',
    fund: '仮払いする',
    cancel: 'キャンセルする',
    deliver: '納品する',
    'withdraw-delivery': '納品を取り下げて直す',
    revise: '修正を依頼する',
    accept: '検収して支払いを確定する',
    change: '条件の変更を相談する',
    split: '分割を提案する',
    merge: '統合を提案する',
    'cancel-funded': 'キャンセルを相談する',
    remind: '正式に催促する',
    dispute: '紛争手続きを始める',
  },
  dispute: {
    record: 'この発注の紛争手続きの記録を見る',
    title: '紛争手続きが進んでいます',
    stopped: (yen: string) =>
      `仮払いの${yen}も、検収などの期限も止まっています。手続きが終わるまで、発注の操作はできません。`,
    yourCase: 'あなたの主張が、まだ出ていません。',
    theirCase: '相手の主張を待っています。',
    talking: '双方の主張が出ています。受け取れる額を非公開で示し合うと、重なったところで自動的に決まります。',
    until: (until: string) => `${until}までにまとまらなければ、仮払いの分け方を運営が決めます。`,
    deciding: '運営が記録を読み、仮払いの分け方を決めます。決まるまでは、金額の提示でも解決できます。',
    proposed: '運営の判断を、もう一人の運営者が確かめています。',
    open: '手続きのページを開く',
    over: '紛争手続きの結果を見る',
  },
  offer: {
    rightsScope: '権利の範囲',
    rightsScopeHint:
      '使う目的・媒体・期間など。対価は報酬に含まれます。例: 自社サイトとSNSでの利用、期間の定めなし',
    recommission: '再委託のとき',
    recommissionHint: 'ほかの会社から受けた仕事をさらに委託するときは、次の内容が取引条件に記載されます。',
    recommissionFrom: '元の委託者の名称',
    recommissionPayOn: '元の委託の支払期日',
    title: '発注する',
    lead: (name: string) =>
      `${name}さんに、この条件で発注を提示します。承諾されると発注が成立し、仮払いへ進みます。`,
    row: (n: number) => `発注 ${n}`,
    name: '件名',
    brief: '内容',
    briefHint: '受け取るもの、形式、素材など。承諾の時点の内容が、取引条件として残ります。',
    price: '契約金額（税込）',
    due: '納期',
    revisions: '修正の回数',
    rights: '成果物の権利',
    submit: 'この条件で提示する',
    done: '発注を提示しました。承諾をお待ちください。',
    total: '合計',
    back: '提案へ戻る',
  },
  direct: {
    title: (name: string) => `${name}さんに直接依頼する`,
    lead: '募集をせずに、一人にだけ発注を提示します。承諾されると発注が成立し、仮払いへ進みます。',
    category: 'カテゴリ',
    monthly: '毎月の発注にする',
    submit: 'この条件で依頼する',
    done: '依頼を送りました。お返事をお待ちください。',
    back: 'プロフィールへ戻る',
  },
  more: {
    title: '発注を追加する',
    lead: 'この契約に新しい発注を加えます。相手が承諾すると成立します。',
    again: '前の発注と同じ条件です。納期は今日から同じ日数にしてあります。',
    repeat: '同じ条件でもう一度頼む',
    submit: 'この条件で提示する',
    done: '発注を追加で提示しました。',
    back: '契約へ戻る',
  },
  counter: {
    title: '条件を変えて返す',
    lead: '変えたい条件だけを直してください。相手が承諾すると発注が成立します。',
    note: '相手への文',
    submit: 'この条件で返す',
    from: (name: string) => `${name}さんから、変えた条件が届いています`,
    sent: '変えた条件を送りました',
    before: '前の条件',
    now: '新しい条件',
    done: '条件を返しました。返事をお待ちください。',
  },
  decline: {
    title: '辞退する',
    lead: '提示された発注を受けません。まだ合意の前なので、完了率には数えません。',
    reason: '相手に伝わる理由',
    submit: '辞退する',
    done: '辞退しました。',
  },
  cancel: {
    title: 'キャンセルする',
    leadClient: '仮払いの前なので、お金は動きません。ランサーの完了率には数えません。',
    leadFreelancer: 'お金は動きませんが、あなたの都合によるキャンセルとして、完了率に数えます。',
    reason: '相手に伝わる理由',
    submit: 'キャンセルする',
    done: 'キャンセルしました。',
  },
  deliver: {
    title: '納品する',
    lead: '受け取った側は14日以内に検収します。返事がなくても、14日で自動で検収され、支払いが確定します。',
    message: '納品の説明',
    links: 'リンク',
    linksHint: '1行に1つ、https:// から',
    files: 'ファイル',
    submit: '納品する',
    done: '納品しました。検収をお待ちください。',
    withdrawn: '納品を取り下げました。',
  },
  revise: {
    title: '修正を依頼する',
    lead: (left: number) => `あと${left}回、依頼できます。どこを、どう直すとよいかを具体的に書いてください。`,
    note: '直してほしいところ',
    submit: '修正を依頼する',
    done: '修正を依頼しました。',
  },
  agree: {
    title: '取引条件を確かめて承諾する',
    lead: (n: number) =>
      n === 1
        ? '承諾すると発注が成立し、次の内容が取引条件通知書としてそのまま残ります。'
        : `承諾すると${n}件の発注が成立し、次の内容がそれぞれの取引条件通知書としてそのまま残ります。`,
    next: '成立のあと、クライアントが仮払いします。仮払いが済むまで、作業は始めないでください。',
    submit: (n: number) => (n === 1 ? 'この条件で合意する' : `${n}件をこの条件で合意する`),
    back: '合意せずに戻る',
  },
  accept: {
    title: '検収する',
    lead: (yen: string) => `仮払いした${yen}がランサーに支払われます。この操作は取り消せません。`,
    submit: '検収して支払いを確定する',
    delivery: (round: number, when: string) => `検収するのは、${when}に届いた第${round}稿です`,
    done: '支払いが確定しました。評価をお願いします。',
  },
  cancelFunded: {
    title: 'キャンセルを相談する',
    lead: '理由と、仮払いのお金の分け方を提案します。相手が承諾すると、そのとおりに分けられます。7日たっても返事がなければ、運営が記録を見て決めます。',
    fault: 'どちらの都合ですか',
    faultHint: '完了率に数えるのは、ランサーの都合と決まったときだけです。',
    reward: 'ランサーに支払う報酬',
    rewardHint: (yen: string) => `0円から${yen}まで。残りはクライアントに返ります。`,
    note: '事情',
    submit: 'この案で相談する',
  },
  change: {
    title: '条件の変更を相談する',
    lead: '相手が承諾すると条件が変わり、取引条件通知書が新しくなります。金額を下げると、差額はクライアントに返ります。依頼の範囲を超える修正や作業のために金額を上げたいときは、ランサーから相談できます。クライアントが差額を仮払いすると変更されます。',
    note: '変更の理由',
    submit: '変更を相談する',
  },
  split: {
    title: '分割を提案する',
    lead: '1つの発注を、納品・支払い・評価が別々の発注に分けます。合計は元の金額と1円まで同じです。実績は1件ずつ数えられます。',
    count: 'いくつに分けますか',
    again: '分け直す',
    note: '相手への文',
    noteText: (n: number) =>
      `いつもありがとうございます。この発注を${n}件に分けて進めさせていただけないでしょうか。1件ごとに納品と検収ができるので、途中の確認がしやすくなります。金額の合計と納期は変わりません。`,
    piece: (n: number) => `${n}件目`,
    briefHint: 'この1件で納めるもの。取引条件として残ります。',
    briefOf: (title: string, { n, of }: { n: number; of: number }) =>
      `${quoteJa(title)}を${of}件に分けた${n}件目です。`,
    sum: '元の発注の金額',
    submit: '分割を提案する',
  },
  merge: {
    title: '統合を提案する',
    lead: '同じ契約の作業中の発注を、この1件にまとめます。金額は合計のまま、仮払いのお金も移ります。実績は1件として数えられます。',
    choose: 'どの発注をまとめますか',
    again: '選び直す',
    busy: '返事待ちの相談があるため、選べません。',
    none: 'まとめられる発注がありません。返事待ちの相談を先に終えてください。',
    sum: '統合後の契約金額（税込）',
    goesOn: 'この発注',
    diff: '統合による変更',
    note: '相手への文',
    noteText: (n: number) =>
      `いつもありがとうございます。${n}件の発注を1件にまとめて進めさせていただけないでしょうか。納品と検収が一度で済みます。金額の合計は変わりません。`,
    submit: '統合を提案する',
  },
  request: {
    raisePrice: '追加の報酬',
    raiseFee: '追加の手数料',
    raiseSum: '追加の仮払い',
    raiseHint:
      '仮払いが済むと変更を承諾したことになり、取引条件通知書が新しくなります。それまでは元の条件のままです。',
    raisePay: '差額を仮払いして承諾する',
    cancel: 'キャンセルの相談',
    change: '条件の変更の相談',
    split: '分割の提案',
    merge: '統合の提案',
    intoTitle: (title: string) => `統合先は${quoteJa(title)}です。`,
    from: (name: string) => `${name}さんから`,
    until: (until: string) => `${until}までにお返事ください。`,
    untilOperator: (until: string) => `${until}までに返事がないと、運営が記録を見て決めます。`,
    yours: '相手の返事を待っています。',
    accept: '承諾する',
    decline: '断る',
    withdraw: '取り下げる',
    made: '相談を送りました。',
    accepted: '承諾しました。',
    declined: '断りました。',
    withdrawn: '取り下げました。',
    reward: 'ランサーへの報酬',
    back: 'クライアントへの返金',
    now: 'いま',
    after: '変更後',
    answerNote: '返事に添える文',
  },
  turn: {
    mine: 'あなたの番です',
    theirs: (name: string) => `${name}さんの番です`,
    operator: '運営の番です',
    offer: {
      mine: '条件を確かめて、承諾するか、条件を変えて返してください。',
      theirs: '提示への返事を待っています。',
      thenForClient: (until: string, yen: Sums) =>
        `${until}までに返事がなければ提示は終わり、お金は動きません（成立した場合のお支払いは${yen.pays}）。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `${until}までに返事がなければ提示は終わります（成立した場合の受取額は${yen.receives}）。`,
    },
    fund: {
      mine: '仮払いをお願いします。仮払いが済むと、作業が始まります。',
      theirs: '仮払いを待っています。仮払いが済むまで、作業を始めないでください。',
      thenForClient: (until: string, yen: Sums) =>
        `${until}までに${yen.pays}の仮払いがないと、キャンセルになります。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `${until}までに${yen.price}の仮払いがないと、キャンセルになります。あなたの完了率には数えません。`,
    },
    deliver: {
      mine: '作業を進めて、納品してください。',
      theirs: '納品を待っています。',
      thenForClient: (until: string, yen: Sums) =>
        `納期は${until}です。${yen.price}は、検収するまでサイトが預かります。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `納期は${until}です。納品して検収されると、${yen.receives}を受け取れます。`,
    },
    overdue: {
      mine: '納期を過ぎています。すぐに納品するか、納期の変更を相談してください。',
      theirs: '納期を過ぎています。納品を待つか、納期の変更やキャンセルを相談できます。',
      thenForClient: (_until: string, yen: Sums) =>
        `納品か相談がまとまるまで、${yen.price}はサイトが預かります。`,
      thenForFreelancer: (_until: string, yen: Sums) =>
        `納品して検収されると、${yen.receives}を受け取れます。`,
    },
    inspect: {
      mine: '納品を確かめて、検収するか、修正を依頼してください。',
      theirs: '検収を待っています。',
      thenForClient: (until: string, yen: Sums) =>
        `${until}までに返事がないと自動で検収され、預かっている${yen.price}がランサーに支払われます。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `${until}までに返事がなくても自動で検収され、${yen.receives}を受け取れます。`,
    },
    request: {
      mine: '届いている相談に、お返事ください。',
      theirs: '相談への返事を待っています。',
      thenForClient: keptTerms,
      thenForFreelancer: keptTerms,
    },
    'cancel-request': {
      mine: 'キャンセルの相談に、お返事ください。',
      theirs: 'キャンセルの相談への返事を待っています。',
      thenForClient: (until: string, yen: Sums) =>
        `${until}までに返事がないと、預かっている${yen.price}の分け方を運営が決めます。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `${until}までに返事がないと、預かっている${yen.price}の分け方を運営が決めます。`,
    },
    decision: {
      mine: '',
      theirs: 'キャンセルの相談に返事がなかったため、運営が記録を読んでいます。',
      thenForClient: toBeDecided,
      thenForFreelancer: toBeDecided,
    },
    'silent-working': {
      mine: '正式な催促が届いています。メッセージでお返事ください。',
      theirs: '正式な催促への返事を待っています。',
      thenForClient: (until: string, yen: Sums) =>
        `${until}までに返事がないとキャンセルになり、${yen.pays}が返金されます。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `${until}までに返事がないとキャンセルになり、預かっている${yen.price}はクライアントに返ります。`,
    },
    'silent-delivered': {
      mine: '正式な催促が届いています。納品を確かめて、お返事ください。',
      theirs: '正式な催促への返事を待っています。',
      thenForClient: (until: string, yen: Sums) =>
        `${until}までに返事がないと検収したものとみなし、預かっている${yen.price}がランサーに支払われます。`,
      thenForFreelancer: (until: string, yen: Sums) =>
        `${until}までに返事がなければ検収とみなされ、${yen.receives}を受け取れます。`,
    },
  },
  confirm: {
    withdraw: '提示を取り下げると、相手は承諾できなくなります。お金は動きません。',
    withdrawDelivery:
      '納品を取り下げると、検収の期限は止まり、発注は作業中に戻ります。直してから、もう一度納品できます。',
  },
  remind: {
    title: '正式に催促する',
    leadWorking: (until: string, yen: string) =>
      `相手に正式な催促を送ります。${until}までに返事がなければ、相手の都合によるキャンセルとなり、預かっている${yen}はクライアントに返ります。取り消しはできません。`,
    leadDelivered: (until: string, yen: string) =>
      `相手に正式な催促を送ります。${until}までに返事がなければ、検収したものとみなし、預かっている${yen}がランサーに支払われます。取り消しはできません。`,
    submit: '正式な催促を送る',
    done: '正式な催促を送りました。7日のあいだ返事がなければ、規則のとおりに処理します。',
    explain:
      '相手から7日以上返事がありません。正式に催促すると、さらに7日返事がない場合、納品済みなら支払いが確定し、作業中なら返金されます。',
  },
  pay: { nothing: '仮払いを待つ発注はありません。', funded: '仮払いが完了しました。' },
  list: {
    title: '発注',
    retainers: '毎月の発注',
    open: '進行中',
    waiting: '返事・仮払い待ち',
    over: '終わったもの',
    emptyTitle: 'まだ発注はありません',
    emptyFreelancer: '仕事を探して提案すると、選ばれたときにここへ発注が届きます。',
    emptyClient: '仕事を募集すると、届いた提案から発注できます。',
    findWork: '仕事を探す',
    postJob: '仕事を頼む',
    due: '納期',
    with: '相手',
  },
  longWork: {
    title: '6か月以上続いている業務委託です',
    since: (on: string) => `${on}から続いています。間が1か月あかない発注は、続けて数えます。`,
    noticeBy: (until: string, by: string) =>
      `途中で解除するときや、${until}のあと次の発注をしないときは、クライアントから30日前（${by}）までに予告します。理由を聞かれたら、伝える義務があります（フリーランス法16条）。`,
    noticeNow: (from: string) =>
      `解除や、次の発注をしないことの予告は、クライアントから30日前までに必要です。今日予告した場合、終了できるのは${from}以降です。理由を聞かれたら、伝える義務があります（フリーランス法16条）。`,
    retainer: '毎月の発注が続いています。終了の予告は、そのページでできます。',
    toRetainer: '毎月の発注を見る',
    lead: (who: string) =>
      `最後の日のあと、${who}さんへ次の発注をしないことを予告します。すでに合意した発注は、それぞれの条件で続きます。`,
    endsOn: '最後の日',
    endsOnHint: (from: string) => `予告には30日が必要なため、${from}以降から選んでください。`,
  },
  endNotice: {
    title: '終了を予告する',
    card: '終わるとき',
    given: (who: string, on: string) => `${who}さんが終了を予告しました。${on}が最後の日です。`,
    own: (on: string) => `終了を予告しました。${on}が最後の日です。`,
    reason: '理由',
    reasonHint: '書かなくても予告できます。相手から聞かれたときは答えてください。',
    submit: '終了を予告する',
    back: '戻る',
    takeBack: '予告を取り消す',
    askReason: '理由をたずねる',
    askedOwn: '相手の方が終了の理由をたずねています。',
    awaiting: '理由の返事を待っています。',
    giveReason: '理由を伝える',
    done: {
      'give-notice': '終了を予告しました。相手の方にお知らせします。',
      'take-back': '予告を取り消しました。',
      'ask-reason': '理由をたずねました。',
      'give-reason': '理由を伝えました。',
    },
  },
  contract: {
    title: '契約',
    orders: '発注',
    total: '契約金額の合計',
    released: '支払い確定',
    inEscrow: '仮払い中',
    category: 'カテゴリ',
    from: '契約日',
  },
  priceTalk: {
    title: '価格の協議',
    ask: '価格の協議を申し入れる',
    askHint: '申し入れと回答は、日付・理由とともに記録されます。クライアントは理由を添えて回答します。',
    wanted: '希望する金額',
    wantedHint: '任意（税込）',
    reason: '理由',
    asked: '価格の協議を申し入れました。',
    askedAt: '申し入れ',
    priceThen: '当時の金額',
    answeredAt: '回答',
    answer: '回答の内容',
    talks: '協議に応じる',
    talksHint: '新しい金額は、条件の修正案または条件の変更で提示してください。',
    stays: '金額を据え置く',
    staysHint:
      '据え置く理由を必ず書いてください。協議に応じず一方的に代金を決めることは、法律で禁じられています。',
    answerReason: '回答の理由',
    send: '回答する',
    answered: '回答しました。',
    waiting: 'クライアントの回答を待っています。',
  },
  terms: {
    rightsScope: '権利の範囲',
    ai: '生成AIの使用',
    tax: 'うち消費税',
    taxOf: (yen: string, percent: number) => `${yen}（${percent}%）`,
    receivedOn: '実際の納品日',
    laws: '適用される法律',
    lawOf: {
      'fl-3': 'フリーランス法 第3条（取引条件の明示）',
      'fl-4': '同 第4条（60日以内の支払い）',
      'fl-5': '同 第5条（禁止行為）',
      toriteki: '中小受託取引適正化法（取適法）',
    },
    and: '、',
    recommission: '再委託',
    recommissionOf: (name: string) => `${name}からの再委託。元の委託の支払期日は`,
    title: '取引条件通知書',
    lead: '特定受託事業者に係る取引の適正化等に関する法律（フリーランス法）第3条にもとづく明示です。合意の時点の内容をそのまま残しています。',
    client: '発注する方',
    representedBy: (name: string) => `代表者 ${name}`,
    freelancer: '受ける方',
    orderedOn: '発注日',
    content: '内容',
    rights: '権利',
    revisions: '修正の回数',
    dueOn: '納期',
    place: '納める場所',
    placeOnline: '本サイト上（発注のページ）',
    inspectionOn: '検収を終える日',
    price: '報酬の額（消費税を含む）',
    paymentOn: '支払いの日',
    method: '支払いの方法',
    methodBank: '本サイトの収納代行を経た銀行振込',
    number: '番号',
    category: 'カテゴリ',
    sha: '内容の指紋（SHA-256）',
    changed: 'この版で変わった項目',
    times: (n: number) => `${n}回`,
    issued: '作成',
  },
}

const requestsJa: Record<string, string> = {
  cancel: 'キャンセル',
  change: '条件の変更',
  split: '発注の分割',
  merge: '発注の統合',
}

const answersJa: Record<string, string> = { accepted: '承諾されました', declined: '承諾されませんでした' }

const dueJa = (note: string): string => {
  const days = /^accept-(\d+)/.exec(note)?.[1]
  return days
    ? `の検収の期限まで${days}日です。期限を過ぎると自動で検収されます。`
    : 'は長く動きがありません。このままではキャンセルになります。'
}

export const noticeTexts = {
  'order.offered': ({ who, title }: NoticeFill) => `${who}さんから${quoteJa(title)}の発注が提示されました。`,
  'order.countered': ({ who, title }: NoticeFill) =>
    `${who}さんから${quoteJa(title)}の条件の修正案が届きました。`,
  'order.agreed': ({ who, title, note }: NoticeFill) =>
    `${who}さんが${quoteJa(title)}に合意しました。${note === 'client' ? '仮払いをすると作業が始まります。' : '仮払いが済んでから作業を始めてください。'}`,
  'order.declined': ({ who, title }: NoticeFill) => `${who}さんは${quoteJa(title)}の発注を見送りました。`,
  'order.funded': ({ title }: NoticeFill) => `${quoteJa(title)}の仮払いが済みました。作業を始められます。`,
  'order.delivered': ({ who, title }: NoticeFill) =>
    `${who}さんが${quoteJa(title)}を納品しました。内容を確かめて検収してください。`,
  'order.delivery-withdrawn': ({ who, title }: NoticeFill) =>
    `${who}さんが${quoteJa(title)}の納品を取り下げました。`,
  'order.revision-asked': ({ who, title }: NoticeFill) =>
    `${who}さんから${quoteJa(title)}の修正依頼が届きました。`,
  'order.completed': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の検収が済み、支払いが確定しました。14日以内に評価を書けます。`,
  'order.cancelled': ({ title }: NoticeFill) => `${quoteJa(title)}はキャンセルになりました。`,
  'order.changed': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の条件が変わりました。新しい取引条件通知書をご確認ください。`,
  'order.split': ({ title }: NoticeFill) => `${quoteJa(title)}の発注が分割されました。`,
  'order.merged': ({ title }: NoticeFill) =>
    `ほかの発注が${quoteJa(title)}に統合されました。新しい取引条件通知書をご確認ください。`,
  'order.request-made': ({ who, title, note }: NoticeFill) =>
    `${who}さんから${quoteJa(title)}の${requestsJa[note] ?? ''}の相談が届きました。`,
  'order.request-answered': ({ title, note }: NoticeFill) => {
    const [kind = '', answer = ''] = note.split('/')
    return `${quoteJa(title)}の${requestsJa[kind] ?? ''}の相談は${answersJa[answer] ?? '終了しました'}。`
  },
  'order.price-talk-asked': ({ who, title }: NoticeFill) =>
    `${who}さんから${quoteJa(title)}の価格の協議の申し入れがありました。理由を添えて回答してください。`,
  'order.price-talk-answered': ({ who, title }: NoticeFill) =>
    `${who}さんが${quoteJa(title)}の価格の協議に回答しました。`,
  'order.reminded': ({ who, title }: NoticeFill) =>
    `${who}さんから${quoteJa(title)}について正式な催促がありました。7日以内にお返事ください。`,
  'order.due-soon': ({ title, note }: NoticeFill) => `${quoteJa(title)}${dueJa(note)}`,
  'end-notice.given': ({ who, title, note }: NoticeFill) =>
    `${who}さんが、${quoteJa(title)}から続く業務委託の終了を予告しました。最後の日は${formatLongDate(note, 'ja')}です。理由をたずねることができます。`,
  'end-notice.taken-back': ({ who, title }: NoticeFill) =>
    `${who}さんが、${quoteJa(title)}から続く業務委託の終了の予告を取り消しました。`,
  'end-notice.reason-asked': ({ who, title }: NoticeFill) =>
    `${who}さんが、${quoteJa(title)}から続く業務委託を終える理由をたずねています。`,
  'end-notice.reason-given': ({ who, title }: NoticeFill) =>
    `${who}さんから、${quoteJa(title)}から続く業務委託を終える理由が届きました。`,
}

export const todoTexts = {
  'answer-offer': ({ who, title }: TodoFill) => `${who}さんの発注${quoteJa(title)}に返事をする`,
  fund: ({ title }: TodoFill) => `${quoteJa(title)}の仮払いをする`,
  deliver: ({ title }: TodoFill) => `${quoteJa(title)}を納品する`,
  revise: ({ title }: TodoFill) => `${quoteJa(title)}を修正して納品する`,
  accept: ({ who, title }: TodoFill) => `${who}さんの納品${quoteJa(title)}を検収する`,
  'answer-price-talk': ({ who, title }: TodoFill) =>
    `${quoteJa(title)}について${who}さんの価格の協議に答える`,
  'decide-on-work': ({ who, title }: TodoFill) =>
    `${quoteJa(title)}のあと${who}さんに次の発注をするか、終了を予告する`,
  'give-end-reason': ({ who, title }: TodoFill) =>
    `${quoteJa(title)}から続く業務委託を終える理由を${who}さんに伝える`,
  'answer-request': ({ who, title }: TodoFill) => `${quoteJa(title)}について${who}さんの相談に答える`,
}

export const navigationTexts = {
  orders: '発注',
}
