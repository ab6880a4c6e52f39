import { quoteJa } from '../../../platform/i18n'

export const calendarTexts = {
  title: '予定',
  lead: '納期、締切、返事の期限など、これからの日付を並べています。プロジェクト、コンペ、タスク、毎月の発注のすべてが対象です。',
  emptyTitle: 'これからの予定はありません',
  emptyText: '発注や募集が始まると、納期や締切がここに並びます。',
  home: 'ダッシュボードへ',
  link: '予定を見る',
  download: 'カレンダーに取り込む（.ics）',
  file: '予定.ics',
  turn: 'あなたの番',
  past: '期限切れ',
  month: (year: number, month: number) => `${year}年${month}月`,
  kinds: {
    'order-due': (title: string) => `${quoteJa(title)}の納期`,
    'job-ends': (title: string) => `${quoteJa(title)}の提案の締切`,
    'competition-closes': (title: string) => `コンペ${quoteJa(title)}の応募の締切`,
    'task-ends': (title: string) => `タスク${quoteJa(title)}の募集の終わり`,
    'retainer-opens': (title: string) => `毎月の発注${quoteJa(title)}の次の発注日`,
    'retainer-ends': (title: string) => `毎月の発注${quoteJa(title)}の最後の日`,
  },
}
