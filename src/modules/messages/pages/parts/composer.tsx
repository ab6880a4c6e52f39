import { Button, CountDown, FilePicker, Form, HiddenField, Notice, PostButton, useView } from '../../../../ui'
import type { ThreadHead } from '../../queries'
import { bodyLengthMax, replyDueAt } from '../../rules'
import { texts } from '../../texts'
import { ConsentBox, FoundWords, HeldMessages } from './checked'
import { Disclosure } from './disclosure'
import { TemplatePicker } from './template-picker'

export interface ComposerProps {
  thread: ThreadHead
  /** A new id: the same form sent twice is one message. */
  formId: string
  /** Where to go after sending; the conversation's own page unless given. A path of this site. */
  to?: string | undefined
  /** Words to begin with: a template that was chosen. */
  filled?: string | undefined
}

const ReplyBy = ({ waitingSince }: { waitingSince: Date }) => {
  const { lang, at } = useView()
  const t = texts[lang].composer
  const dueAt = replyDueAt(waitingSince)
  if (dueAt < at) return <small class="composer-due">{t.overdue}</small>
  return (
    <small class="composer-due">
      {t.due} <CountDown until={dueAt} />
    </small>
  )
}

const SheetFoot = ({ due }: { due?: Date | null | undefined }) => {
  const { lang, form } = useView()
  const t = texts[lang].composer
  return (
    <div class="composer-foot">
      <span class="composer-left">
        <label class="composer-switch" title={t.noReplyHint}>
          <input type="checkbox" name="noReply" checked={form?.values['noReply'] === 'on'} />
          {t.noReply}
        </label>
        {due ? <ReplyBy waitingSince={due} /> : null}
      </span>
      <Button kind="main">{t.send}</Button>
    </div>
  )
}

/** The sheet to write on; shared with the page that starts a conversation. */
export const WritingSheet = ({
  action,
  hidden,
  filled,
  due,
  hasConsented,
}: {
  action: string
  hidden: Record<string, string>
  /** The writer agrees that messages are checked; else the sheet asks. */
  hasConsented: boolean
  filled?: string | undefined
  due?: Date | null | undefined
}) => {
  const { lang, form } = useView()
  const t = texts[lang].composer
  const error = form?.errors['body']
  const typed = form?.values['body']
  return (
    <Form action={action} enctype="multipart/form-data" id="composer" plain main>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <FoundWords />
      {hasConsented ? null : <ConsentBox />}
      <div class={`composer${error ? ' composer-wrong' : ''}`}>
        <textarea
          id="f-body"
          name="body"
          aria-label={t.label}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'f-body-error' : undefined}
          autofocus={error !== undefined}
          placeholder={t.placeholder}
          maxlength={bodyLengthMax}
          rows={4}
        >
          {typeof typed === 'string' && typed !== '' ? typed : (filled ?? '')}
        </textarea>
        {error ? (
          <p class="error" id="f-body-error">
            {error}
          </p>
        ) : null}
        <FilePicker />
        <SheetFoot due={due} />
      </div>
    </Form>
  )
}

/** Where a message is written; says so when a block stands between the two. */
export const Composer = ({ thread, formId, to, filled }: ComposerProps) => {
  const t = texts[useView().lang].thread
  if (thread.iBlocked) {
    const undo = <PostButton action={`/messages/${thread.id}/unblock`}>{t.unblock}</PostButton>
    return (
      <Notice kind="info" title={t.iBlocked} actions={undo}>
        {t.iBlockedText}
      </Notice>
    )
  }
  if (thread.theyBlocked) {
    return (
      <Notice kind="info" title={t.theyBlocked}>
        {t.theyBlockedText}
      </Notice>
    )
  }
  return (
    <div class="composer-area">
      <HeldMessages thread={thread} />
      <TemplatePicker thread={thread} />
      <WritingSheet
        hasConsented={thread.hasConsented}
        action={`/messages/${thread.id}`}
        hidden={{ _id: formId, ...(to ? { to } : {}) }}
        filled={filled}
        due={thread.mySide === 'freelancer' ? thread.waitingSince : null}
      />
      <Disclosure thread={thread} />
    </div>
  )
}
