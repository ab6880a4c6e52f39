import {
  Button,
  ChoiceField,
  ErrorSummary,
  Form,
  FormActions,
  Layout,
  nameOf,
  PageHead,
  useView,
} from '../../../ui'
import type { ProposalView } from '../queries-pages'
import { declineReasons } from '../rules'
import { texts } from '../texts'

/** Asks for the reason before a proposal is declined. */
export const DeclinePage = ({ proposal }: { proposal: ProposalView }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Layout title={t.declineTitle} narrow>
      <PageHead
        title={t.declineTitle}
        lead={t.declineLead}
        above={<a href={`/proposals/${proposal.id}`}>{t.title(nameOf(proposal.freelancerName, lang))}</a>}
      />
      <Form action={`/proposals/${proposal.id}/decline`}>
        <ErrorSummary />
        <ChoiceField
          name="reason"
          label={t.declineReason}
          options={declineReasons.map((value) => ({ value, label: texts[lang].declineReasons[value] }))}
          required
        />
        <FormActions>
          <Button kind="decisive">{t.decline}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}
