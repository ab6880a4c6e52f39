import {
  Button,
  ButtonLink,
  Card,
  ConfirmButton,
  Form,
  PostButton,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { verbsOpenTo } from '../lifecycle'
import type { ProposalView } from '../queries-pages'
import { mayEdit } from '../rules'
import { texts } from '../texts'

/** What the writer may still do. */
export const FreelancerVerbs = ({ proposal }: { proposal: ProposalView }) => {
  const t = texts[useView().lang].page
  const verbs = verbsOpenTo('freelancer', proposal)
  if (verbs.length === 0) return null
  return (
    <Card kind="tight">
      <p class="small soft">
        {proposal.readAt ? (
          <>
            {t.readAt} <When at={proposal.readAt} />
          </>
        ) : (
          t.unread
        )}
      </p>
      <div class="proposal-verbs">
        {mayEdit(proposal) ? (
          <ButtonLink kind="main" href={`/proposals/${proposal.id}/edit`}>
            {t.edit}
          </ButtonLink>
        ) : null}
        <ConfirmButton
          action={`/proposals/${proposal.id}/withdraw`}
          label={t.withdraw}
          text={t.withdrawHint}
        />
      </div>
    </Card>
  )
}

/** What the client may do: order, shortlist, decline, note. */
export const ClientVerbs = ({ proposal }: { proposal: ProposalView }) => {
  const t = texts[useView().lang].page
  const verbs = verbsOpenTo('client', proposal)
  const isLive = proposal.jobStatus === 'open' || proposal.jobStatus === 'selecting'
  return (
    <Card kind="tight">
      <div class="proposal-verbs">
        {verbs.includes('order') && isLive ? (
          <>
            <ButtonLink kind="decisive" wide href={`/proposals/${proposal.id}/order`}>
              {t.order}
            </ButtonLink>
            <p class="small soft">{t.orderHint}</p>
          </>
        ) : null}
        <PostButton
          action={`/proposals/${proposal.id}/shortlist`}
          fields={{ on: proposal.shortlisted ? '' : '1' }}
        >
          {proposal.shortlisted ? t.unshortlist : t.shortlist}
        </PostButton>
        {verbs.includes('decline') ? <a href={`/proposals/${proposal.id}/decline`}>{t.decline}</a> : null}
      </div>
      <Form action={`/proposals/${proposal.id}/note`}>
        <TextArea
          name="body"
          label={t.note}
          hint={t.noteHint}
          value={proposal.note ?? ''}
          rows={3}
          maxlength={2000}
        />
        <Button small>{t.noteSave}</Button>
      </Form>
    </Card>
  )
}
