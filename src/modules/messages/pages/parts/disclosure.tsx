import { Notice, PostButton, useView } from '../../../../ui'
import type { ThreadHead } from '../../queries'
import { obstacleToAsking } from '../../rules-disclosure'
import { disclosureTexts as texts } from '../../texts'

/** Asking for the exchange of contact details, answering it, and where it stands (§5.2). */
export const Disclosure = ({ thread }: { thread: Pick<ThreadHead, 'id' | 'disclosure'> }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { lastId, last } = thread.disclosure
  const decided = last?.decidedAt ? new Date(last.decidedAt) : null
  const facts = { ...thread.disclosure, last: last && { ...last, decidedAt: decided } }
  const path = `/messages/${thread.id}/disclosures`
  const verb = (name: 'accept' | 'decline' | 'withdraw', label: string) => (
    <PostButton action={`${path}/${lastId}/${name}`} small>
      {label}
    </PostButton>
  )
  if (last?.status === 'accepted')
    return (
      <details class="thread-menu">
        <summary>{t.accepted}</summary>
        <p class="small soft">{t.acceptedText}</p>
        {last.isMine ? verb('withdraw', t.end) : null}
      </details>
    )
  if (last?.status === 'asked')
    return last.isMine ? (
      <Notice kind="info" title={t.waiting} actions={verb('withdraw', t.withdraw)} />
    ) : (
      <Notice
        kind="due"
        title={t.asked}
        actions={
          <>
            {verb('accept', t.accept)} {verb('decline', t.decline)}
          </>
        }
      >
        <p class="small">{t.askedText}</p>
      </Notice>
    )
  if (obstacleToAsking(facts, at)) return null
  return (
    <details class="thread-menu">
      <summary>{t.title}</summary>
      <p class="small soft">{t.lead}</p>
      <PostButton action={path} small>
        {t.ask}
      </PostButton>
    </details>
  )
}
