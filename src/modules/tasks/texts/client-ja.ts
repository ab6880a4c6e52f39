import { quoteJa } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'

export const clientTexts = {
  steps: { settings: '条件', form: '質問', check: '確認と仮払い' },
  tabs: {
    running: '募集中・確認中',
    drafts: '下書き',
    over: '終了',
    none: 'ここにはまだありません',
    jobs: 'プロジェクトの一覧へ',
  },
  settings: {
    what: '何を頼みますか',
    money: '単価と件数',
    people: '期間と参加できる人',
    other: '1人にまとまった仕事を頼むならプロジェクト、作品を見て選ぶならコンペが向いています。',
    otherLink: '頼み方の選び方',
    copy: '以前のタスクを複製する',
    cancel: '変更せずに戻る',
  },
  check: {
    title: '確認と仮払い',
    missing: '募集を始める前に、次のものが必要です。',
    missingItem: { settings: '条件を入力する', form: '質問を直す' },
    ready: '作業する人にどう見えるかを確かめてから、仮払いをしてください。',
    awaiting: 'お支払いの手続きの途中です。支払いが終わると募集が始まります。',
    seen: '作業する人の画面',
    conditions: '条件',
    none: 'なし',
  },
  review: {
    tabs: { waiting: '確認待ち', approved: '承認済み', declined: '差し戻し・非承認', all: 'すべて' },
    marks: { fast: '極端に短い', flat: 'すべて同じ回答', similar: '文章が似ている' },
    everything: (n: number) => `表示していないものも含め、この条件の${n.toLocaleString('en')}件すべて`,
    corrected: '修正後の再提出',
    files: (n: number) => `ファイル ${n}件`,
    next: '次の確認待ちへ',
    backToGrid: '一覧へ戻る',
    consent: '同意した内容',
    facts: '提出の記録',
    decisions: 'これまでの判断',
  },
  results: {
    median: '中央値',
    range: '範囲',
    from: (first: string, last: string) => `${first}〜${last}`,
    under: (from: string, to: string) => `${from}以上${to}未満`,
    noneText: '作業が提出されると、質問ごとの集計がここに表示されます。',
  },
  builder: {
    back: '条件に戻る',
    branchFirst: '条件にする質問を選んで保存すると、回答を選べます。',
    settingsOf: (n: string) => `${n}の設定`,
    section: '見出し',
    count: (n: number) => `${n} / 100`,
    full: '質問は100問までです。',
  },
}

export const clientNoticeTexts = {
  'task.opened': ({ title }: NoticeFill) => `仮払いが完了し、${quoteJa(title)}の募集が始まりました。`,
  'task.ending': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の募集は24時間以内に終わります。期間や件数を延ばすこともできます。`,
  'works.due': ({ title }: NoticeFill) =>
    `${quoteJa(title)}で確認待ちの作業が、24時間以内に自動で承認されます。`,
  'task.closed': ({ title }: NoticeFill) => `${quoteJa(title)}の募集が終わりました。`,
  'task.completed': ({ title }: NoticeFill) =>
    `${quoteJa(title)}のすべての作業が確定しました。使わなかった分は返金されます。`,
  'works.appealed': ({ title }: NoticeFill) =>
    `${quoteJa(title)}の非承認に異議が申し立てられ、運営が確認しています。`,
  'works.overturned': ({ title }: NoticeFill) =>
    `運営の判断により、${quoteJa(title)}の作業が承認されました。`,
  'works.upheld': ({ title }: NoticeFill) => `運営の判断により、${quoteJa(title)}の非承認が確定しました。`,
}

export const clientTodoTexts = {
  'review-works': ({ title, n }: TodoFill) => `${quoteJa(title)}に提出された作業${n}件を確認する`,
  'pay-task': ({ title }: TodoFill) => `${quoteJa(title)}の仮払いをする`,
}
