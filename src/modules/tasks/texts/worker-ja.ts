import { quoteJa } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'

export const workerTexts = {
  /** Of how many options may be ticked, as a hint. */
  counts: (min: number | null, max: number | null) =>
    min !== null && max !== null
      ? `${min}〜${max}個選択`
      : min !== null
        ? `${min}個以上選択`
        : max !== null
          ? `${max}個まで選択`
          : '',
  card: {
    perWork: '1件',
    left: (n: number) => `残り${n.toLocaleString('en')}件`,
    full: '空き待ち',
    regional: '地域限定',
    hour: '1時間の目安',
    minutes: (n: number) => `制限時間 ${n}分`,
  },
  page: {
    received: '受け取る額',
    receivedHint: '手数料を引いたあとの額です',
    pace: '1件の目安',
    paceOf: (seconds: number) => (seconds < 90 ? `約${seconds}秒` : `約${Math.round(seconds / 60)}分`),
    measured: '実績の中央値',
    guessed: '質問の数からの推定',
    hourly: '時間あたりの目安',
    hour: (yen: string) => `${yen} / 時`,
    who: '参加できる人',
    open: 'あなたはこのタスクに参加できます。',
    notYet: 'ログインすると、参加できるかどうかを確認できます。',
    yours: (value: string) => `あなた: ${value}`,
    rateNone: 'まだ確定した作業がありません',
    anyRank: 'ランクの条件はありません',
    anyRate: '承認率の条件はありません',
    rank: (tier: string) => `ランク: ${tier}`,
    rate: (n: number) => `承認率${n}％以上（確定した作業がない方も参加できます）`,
    regions: (names: readonly string[]) => `地域: ${names.join('、')}`,
    regionNone: '未設定（プロフィールの「稼働状況」で設定できます）',
    limit: (n: number) => `1人${n}件まで`,
    done: (n: number) => `${n}件実施済み`,
    screening: '最初に1問だけ、参加条件の質問があります',
    passed: '確認済み',
    failed: '条件に合いませんでした',
    isMet: '条件を満たしています',
    isUnmet: '条件を満たしていません',
    closedNow: '募集は終了しました',
    manage: 'このタスクを管理する',
    hidden: '質問は、作業を始めると表示されます。',
    training: '回答は学習データとして利用されます',
  },
  form: {
    left: '残り時間',
    minutesSeconds: '{m}分{s}秒',
    hoursMinutes: '{h}時間{m}分',
    over: '時間切れ',
    autosave: '入力は数秒ごとに自動で保存されます。別の端末でも続きから書けます。',
    saved: '保存しました',
    saving: '保存しています',
    overTitle: '制限時間が過ぎました',
    overText: 'この枠では提出できません。書いた内容は下に残っています。必要なら写しを取ってください。',
    overAgain: '空きがあります。下の内容を引き継いで、新しい枠で続けられます。',
    overNone: 'いまは続きを始められません:',
    again: '新しい枠で続ける',
    resumed: '新しい枠で続きを始めました。',
    returned: '依頼者から修正の依頼が届いています',
    saveFor: '修正の期限',
    giveUpHint: '枠はすぐにほかの人に空きます。書いた内容は残り、もう一度始めると引き継がれます。',
    rules: '作業の説明と条件',
    noscript: '入力の途中で「途中まで保存する」を押すと、あとで続きから書けます。',
  },
  mine: {
    title: '行った作業',
    lead: 'タスクで行った作業の状態と報酬です。',
    tabs: { active: '対応が必要', waiting: '結果待ち', paid: '支払い済み', over: '終了' },
    received: '受け取った報酬',
    empty: {
      active: {
        title: '対応が必要な作業はありません',
        text: '作業中のもの、差し戻されたもの、非承認になったものがここに並びます。',
      },
      waiting: { title: '結果を待っている作業はありません', text: '提出すると、7日以内に結果が届きます。' },
      paid: { title: '支払われた作業はまだありません', text: '承認されると報酬が支払われ、ここに並びます。' },
      over: {
        title: '終了した作業はありません',
        text: '時間切れになったもの、非承認が確定したものがここに並びます。',
      },
    },
    autoApproved: '自動承認',
  },
  work: {
    started: '開始',
    submittedAt: '提出',
    waitingTitle: '依頼者の確認を待っています',
    waiting: (when: string) => `${when}までに結果が届かなければ、自動で承認されて支払われます。`,
    paidTitle: '承認され、支払われました',
    rejectedTitle: '非承認になりました',
    unpaidTitle: '非承認が確定しました',
    appealedTitle: '運営が異議を確認しています',
    referredTitle: '運営が判断しています',
    referred:
      '非承認の上限を超えたため、依頼者が運営に判断を求めました。運営の判断が届くまでお待ちください。',
    lapsedTitle: '提出されずに終わりました',
    lapsed: '書いた内容は下に残っています。',
    yourAppeal: 'あなたの異議',
    concedeHint: '受け入れると、非承認が確定します。',
    earnings: '報酬の一覧',
  },
  console: {
    openTab: '判断待ち',
    decidedTab: '判断済み',
    noneDecided: { title: '判断した作業はまだありません', text: '判断すると、ここに残ります。' },
    rejections: '非承認（上限）',
    likeness: '文章の類似',
  },
}

export const workerNoticeTexts = {
  'work.approved': ({ title }: NoticeFill) =>
    `タスク${quoteJa(title)}の作業が承認され、報酬が支払われました。`,
  'work.rejected': ({ title }: NoticeFill) =>
    `タスク${quoteJa(title)}の作業が非承認になりました。理由を確認し、納得できない場合は3日以内に異議を申し立てられます。`,
  'work.returned': ({ title }: NoticeFill) =>
    `タスク${quoteJa(title)}の作業が差し戻されました。3日以内に修正して提出してください。`,
  'work.referred': ({ title }: NoticeFill) =>
    `タスク${quoteJa(title)}の作業について、依頼者が運営に判断を求めました。`,
  'work.overturned': ({ title }: NoticeFill) =>
    `タスク${quoteJa(title)}の作業は運営の判断で承認され、報酬が支払われました。`,
  'work.upheld': ({ title }: NoticeFill) =>
    `タスク${quoteJa(title)}の作業は、運営の判断で非承認が確定しました。`,
}

export const workerTodoTexts = {
  'finish-work': ({ title }: TodoFill) => `タスク${quoteJa(title)}の作業を提出する`,
  'correct-work': ({ title }: TodoFill) => `タスク${quoteJa(title)}の差し戻された作業を修正する`,
  'answer-rejection': ({ title }: TodoFill) => `タスク${quoteJa(title)}の非承認に、異議を申し立てるか決める`,
}
