import { Button, Form, Notice, PostButton, Tag, useView } from '../../../../ui'
import type { ThreadMessage } from '../../queries'
import { bodyLengthMax } from '../../rules'
import { heldTexts } from '../../texts'
import { ConsentBox, FoundWords } from './checked'

type DealMessage = Pick<ThreadMessage, 'id' | 'threadId' | 'isDeclined' | 'isReported'>

const pathOf = ({ id, threadId }: Pick<DealMessage, 'id' | 'threadId'>): string =>
  `/messages/${threadId}/decline/${id}`

/** The polite answer, sent with one click; its text can be looked at and edited first. `open`: it is shown at once. */
export const PoliteAnswer = ({
  message,
  open = false,
  hasConsented = true,
}: {
  message: DealMessage
  open?: boolean
  /** The ready-made answer needs no check; an edited one does. */
  hasConsented?: boolean
}) => {
  const { lang, form } = useView()
  const t = heldTexts[lang].decline
  const typed = form?.values['body']
  const area = (
    <textarea name="body" class="input" rows={7} maxlength={bodyLengthMax} aria-label={t.answerLabel}>
      {open && typeof typed === 'string' && typed !== '' ? typed : t.answer}
    </textarea>
  )
  return (
    <Form action={pathOf(message)} plain>
      {open ? (
        <>
          <FoundWords />
          {hasConsented || !form?.errors['consent'] ? null : <ConsentBox />}
          {area}
        </>
      ) : (
        <details class="deal-answer">
          <summary>{t.edit}</summary>
          {area}
        </details>
      )}
      <div class="form-actions">
        <Button kind={open ? 'main' : undefined}>{t.send}</Button>
      </div>
    </Form>
  )
}

export const QuietReport = ({ message }: { message: DealMessage }) => {
  const t = heldTexts[useView().lang].decline
  if (message.isReported) return <Tag kind="done">{t.reportedMark}</Tag>
  return (
    <div class="deal-report">
      <PostButton action={`/messages/${message.threadId}/report/${message.id}`} kind="quiet" small>
        {t.report}
      </PostButton>
      <small class="soft">{t.reportLead}</small>
    </div>
  )
}

/** Shown to the reader of a message whose words may propose a deal outside the site, until it is declined or reported. */
export const DealBanner = ({ message }: { message: ThreadMessage }) => {
  const t = heldTexts[useView().lang].decline
  if (!message.isFlagged || message.isDeclined || message.isReported) return null
  return (
    <Notice kind="due" title={t.banner}>
      <p class="small">{t.bannerText}</p>
      <PoliteAnswer message={message} />
      <QuietReport message={message} />
    </Notice>
  )
}

const isDone = ({ isDeclined, isReported }: ThreadMessage): boolean => isDeclined || isReported

/** What the reader did about a deal that was proposed. */
export const DealMark = ({ message }: { message: ThreadMessage }) => {
  const t = heldTexts[useView().lang].decline
  if (message.isMine || !isDone(message)) return null
  return <Tag>{message.isDeclined ? t.declinedMark : t.reportedMark}</Tag>
}

/** For a message that nothing was found in: the way to decline a deal all the same. */
export const DeclineLink = ({ message }: { message: ThreadMessage }) =>
  message.isFlagged || isDone(message) ? null : (
    <a href={pathOf(message)}>{heldTexts[useView().lang].decline.link}</a>
  )
