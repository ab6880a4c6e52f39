import type { Translation } from '../../../platform/i18n'
import type * as ja from './calendar-ja'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

export const calendarTexts: Translation<typeof ja.calendarTexts> = {
  title: 'Calendar',
  lead: 'Due dates, closing dates and deadlines for an answer: what comes next in projects, competitions, tasks and retainers.',
  emptyTitle: 'Nothing lies ahead',
  emptyText: 'Once orders or posts have begun, their dates stand here.',
  home: 'To the dashboard',
  link: 'See the calendar',
  download: 'Add to a calendar (.ics)',
  file: 'dates.ics',
  turn: 'Your turn',
  past: 'Overdue',
  month: (year: number, month: number) => `${months[month - 1]} ${year}`,
  kinds: {
    'order-due': (title: string) => `“${title}” is due`,
    'job-ends': (title: string) => `Proposals for “${title}” close`,
    'competition-closes': (title: string) => `Entries for the competition “${title}” close`,
    'task-ends': (title: string) => `The task “${title}” ends`,
    'retainer-opens': (title: string) => `The next order of the retainer “${title}” opens`,
    'retainer-ends': (title: string) => `Last day of the retainer “${title}”`,
  },
}
