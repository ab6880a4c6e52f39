import { ButtonLink, Mark, Notice, Row, Rows, useView } from '../../../ui'
import type { OwnProfile } from '../queries'
import { isStepDone, startSteps } from '../start'
import { startTexts } from '../texts'
import { StartSheet } from './start-frame'

const Confirmation = (props: { title: string; isDone: boolean; state: string; href: string }) => {
  const s = startTexts[useView().lang]
  return (
    <Row
      mark={<Mark met={props.isDone} />}
      aside={props.isDone ? null : <ButtonLink href={props.href}>{s.confirm}</ButtonLink>}
    >
      <b>{props.title}</b>
      <small>{props.state}</small>
    </Row>
  )
}

const Ending = ({
  isAllDone,
  isFound,
  memberId,
}: {
  isAllDone: boolean
  isFound: boolean
  memberId: string
}) => {
  const s = startTexts[useView().lang]
  const actions = (
    <>
      <ButtonLink href="/jobs" kind="main">
        {s.findJobs}
      </ButtonLink>
      <ButtonLink href={isFound ? `/freelancers/${memberId}` : '/home'}>
        {isFound ? s.ownPage : s.home}
      </ButtonLink>
    </>
  )
  const words = isFound ? s.found : isAllDone ? s.waiting : s.later
  return (
    <Notice kind={isFound ? 'done' : 'info'} title={words.title} actions={actions}>
      <p>{words.text}</p>
    </Notice>
  )
}

/** The three confirmations, and whether clients find the person now. */
export const StartConfirmations = ({
  own,
  isFound,
  memberId,
}: {
  own: OwnProfile
  isFound: boolean
  memberId: string
}) => {
  const s = startTexts[useView().lang]
  const isAllDone = startSteps.every((step) => isStepDone(own, step))
  const isSent = own.identityStatus === 'submitted' || own.identityStatus === 'approved'
  return (
    <StartSheet own={own} step="confirmations">
      <Rows label={s.steps.confirmations.label}>
        <Confirmation
          title={s.phone}
          isDone={own.phoneConfirmed}
          state={own.phoneConfirmed ? s.done : s.phoneText}
          href="/my/verification/phone"
        />
        <Confirmation
          title={s.confidentiality}
          isDone={own.signed}
          state={own.signed ? s.done : s.confidentialityText}
          href="/my/verification/confidentiality"
        />
        <Confirmation
          title={s.identity}
          isDone={isSent}
          state={own.identityStatus === 'submitted' ? s.underReview : isSent ? s.done : s.identityText}
          href="/my/verification/identity"
        />
      </Rows>
      <Ending isAllDone={isAllDone} isFound={isFound} memberId={memberId} />
    </StartSheet>
  )
}
