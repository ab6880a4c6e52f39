import { Button, MarkedText, Notice, PostButton, useView } from '../../../../ui'
import type { HeldMessage, ThreadHead } from '../../queries'
import { heldTexts as texts } from '../../texts'
import { MessageBody } from './timeline'

/** What the check has found in the returned message, and the button to send it all the same. */
export const FoundWords = () => {
  const { lang, form } = useView()
  const t = texts[lang].composer
  const { marks, acknowledge } = form ?? {}
  if (!marks || !acknowledge) return null
  const isHeld = acknowledge.label === t.sendHeld
  return (
    <div class="composer-found">
      <Notice
        kind="due"
        title={t.found}
        actions={
          <Button name="_acknowledged" value={acknowledge.token}>
            {acknowledge.label}
          </Button>
        }
      >
        {marks['body'] ? <MarkedText {...marks['body']} /> : null}
        {marks['files'] ? (
          <>
            <p class="small">{t.inFiles}</p>
            <MarkedText {...marks['files']} />
          </>
        ) : null}
        <p class="small">{isHeld ? t.sendHeldHint : t.sendAnywayHint}</p>
      </Notice>
    </div>
  )
}

/** Asked until it is given (§5.4). */
export const ConsentBox = () => {
  const { lang, form } = useView()
  const t = texts[lang].composer
  const error = form?.errors['consent']
  return (
    <div class="composer-consent">
      <Notice kind="info" title={t.consentTitle}>
        <p class="small">
          {t.consentText} <a href="/messages/checking">{t.consentMore}</a>
        </p>
        <label class="composer-switch">
          <input
            type="checkbox"
            name="consent"
            id="f-consent"
            required
            checked={form?.values['consent'] === 'on'}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'f-consent-error' : undefined}
            autofocus={error !== undefined}
          />
          {t.consent}
        </label>
        {error ? (
          <p class="error" id="f-consent-error">
            {error}
          </p>
        ) : null}
      </Notice>
    </div>
  )
}

const Held = ({ message, threadId }: { message: HeldMessage; threadId: string }) => {
  const t = texts[useView().lang]
  const isHeld = message.status === 'held'
  return (
    <Notice
      kind={isHeld ? 'due' : 'stop'}
      title={isHeld ? t.held.title : t.held.rejected}
      actions={
        isHeld ? (
          <PostButton action={`/messages/${threadId}/held/${message.id}/withdraw`} small>
            {t.held.withdraw}
          </PostButton>
        ) : undefined
      }
    >
      <p class="small">
        {isHeld ? t.held.lead : message.reason ? t.reasons[message.reason] : null}
        {message.note ? ` ${message.note}` : ''}
      </p>
      {message.body ? <MessageBody body={message.body} /> : null}
      {message.files.length > 0 ? <p class="small soft">{t.held.files(message.files.join(', '))}</p> : null}
    </Notice>
  )
}

/** One's own messages that were not delivered: only their sender sees them here. */
export const HeldMessages = ({ thread }: { thread: Pick<ThreadHead, 'id' | 'held'> }) =>
  thread.held.length === 0 ? null : (
    <div class="stack held-messages">
      {thread.held.map((message) => (
        <Held message={message} threadId={thread.id} />
      ))}
    </div>
  )
