import { dateOf } from '../../../../platform/clock'
import { ButtonLink, formatDateOn, Notice, useView } from '../../../../ui'
import type { LongWork } from '../../long-work'
import { texts } from '../../texts'

/** Work of two that has run for six months: since when, and how the client ends it. */
export interface ShownWork extends LongWork {
  /** Where the client gives notice. */
  endPath: string | undefined
  /** What goes on by a retainer is ended on its page. */
  retainerId: string | undefined
}

/** What the law asks once work has run for six months, and until when notice can be given. */
export const LongWorkNotice = ({ work }: { work: ShownWork }) => {
  const { lang, at } = useView()
  const t = texts[lang].longWork
  const day = (on: string): string => formatDateOn(on, { lang, at })
  const { since, until, noticeBy, endsFrom, endPath, retainerId } = work
  const isOpen = noticeBy >= dateOf(at)
  const retainer = retainerId ? (
    <ButtonLink href={`/retainers/${retainerId}`}>{t.toRetainer}</ButtonLink>
  ) : undefined
  const end = endPath ? <ButtonLink href={endPath}>{texts[lang].endNotice.title}</ButtonLink> : undefined
  return (
    <Notice kind={isOpen ? 'info' : 'due'} title={t.title} actions={retainer ?? end}>
      <p>{t.since(day(since))}</p>
      <p>{isOpen ? t.noticeBy(day(until), day(noticeBy)) : t.noticeNow(day(endsFrom))}</p>
      {retainerId ? <p>{t.retainer}</p> : null}
    </Notice>
  )
}
