import { quoteJa } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import { formatLongDate } from '../../../ui/format'

export const texts = {
  beforeClosing: (n: number) => `続いている月契約（${n}件）を終えてください`,
  title: '毎月の発注',
  status: { offered: '提示中', running: '継続中', ended: '終了', cancelled: '不成立' },
  offer: {
    title: (name: string) => `${name}さんに毎月の発注を頼む`,
    titleMore: '毎月の発注を頼む',
    lead: '同じ内容の発注を、毎月1件ずつ自動で開きます。1回目を承諾した方は、2回目からの条件にも同意したことになります。仮払いは月ごとです。',
    second: '2回目の発注日',
    secondHint: '3回目からは、毎月この日に開きます。納期も1か月ずつ先になります。',
    submit: 'この条件で毎月頼む',
    done: '毎月の発注を提示しました。お返事をお待ちください。',
    link: '毎月の発注にする',
  },
  list: {
    lead: '同じ内容の発注が、決めた日に毎月ひらきます。',
    emptyTitle: '毎月の発注はありません',
    emptyClient: '続けて頼みたい方のプロフィールや、これまでの契約から頼めます。',
    emptyFreelancer: 'クライアントから提示されると、ここに並びます。',
    findPeople: 'ランサーを探す',
    seeOrders: '発注を見る',
    next: '次の発注日',
    price: '毎月の契約金額',
  },
  page: {
    number: (n: number) => `第${n}回`,
    orders: '毎月の発注',
    terms: '条件',
    price: '毎月の契約金額（税込）',
    next: '次の発注日',
    due: '納期',
    nextDue: 'その納期',
    since: '契約が続いている日',
    client: 'クライアント',
    freelancer: 'ランサー',
    contract: '契約',
    lastDay: '最後の日',
    none: '次の発注はありません',
    waiting: '1回目の発注が承諾されると始まります。',
    brief: '内容',
    ended: 'この毎月の発注は終わりました。開いた発注は、それぞれの条件で続きます。',
  },
  notice: {
    lead: (on: string) => `今日予告すると、${on}が最後の日になります。すでに開いた発注はそのまま続きます。`,
    longRule:
      '6か月以上続いた契約を終えるときは、30日前までに予告します（フリーランス法第16条にもとづくサイトの決まりです）。',
    shortRule: '続いた期間が6か月より短いので、いまの月の終わりで終えられます。',
  },
}

export const noticeTexts = {
  'retainer.repeated': ({ title, note }: NoticeFill) =>
    note === 'client'
      ? `${quoteJa(title)}の今月の発注が開きました。仮払いをすると作業が始まります。`
      : `${quoteJa(title)}の今月の発注が開きました。仮払いが済んでから作業を始めてください。`,
  'retainer.opening': ({ title, note }: NoticeFill) =>
    `毎月の発注${quoteJa(title)}の次の発注が、${formatLongDate(note, 'ja')}に開きます。`,
  'retainer.notice-due': ({ title, note }: NoticeFill) =>
    `毎月の発注${quoteJa(title)}を次の区切りで終える場合は、${formatLongDate(note, 'ja')}までに予告してください。続ける場合は何もする必要はありません。`,
  'retainer.notice-given': ({ who, title }: NoticeFill) =>
    `${who}さんが毎月の発注${quoteJa(title)}の終了を予告しました。最後の日をご確認ください。`,
  'retainer.notice-taken-back': ({ who, title }: NoticeFill) =>
    `${who}さんが終了の予告を取り消しました。毎月の発注${quoteJa(title)}は続きます。`,
  'retainer.reason-asked': ({ who, title }: NoticeFill) =>
    `${who}さんが、毎月の発注${quoteJa(title)}を終える理由をたずねています。`,
  'retainer.reason-given': ({ who, title }: NoticeFill) =>
    `${who}さんから、毎月の発注${quoteJa(title)}を終える理由が届きました。`,
  'retainer.ended': ({ title }: NoticeFill) =>
    `毎月の発注${quoteJa(title)}は終わりました。次の発注は開きません。`,
}

export const todoTexts = {
  'give-reason': ({ who, title }: TodoFill) => `毎月の発注${quoteJa(title)}を終える理由を${who}さんに伝える`,
}

export const navigationTexts = {
  retainers: '継続契約',
}
