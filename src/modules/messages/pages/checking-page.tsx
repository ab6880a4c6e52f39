import { dateOf } from '../../../platform/clock'
import { formatDateOn, Layout, PageHead, PostButton, Section, useView } from '../../../ui'
import { heldTexts as texts } from '../texts'

/** What is checked before a message is sent, what is kept of it, and one's own consent (§5.4). */
export const CheckingPage = ({ givenAt }: { givenAt: Date | null }) => {
  const view = useView()
  const t = texts[view.lang].consent
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} above={<a href="/messages">{t.back}</a>} />
      <Section title={t.what}>
        <p>{t.whatText}</p>
      </Section>
      <Section title={t.kept}>
        <p>{t.keptText}</p>
      </Section>
      <Section title={t.people}>
        <p>{t.peopleText}</p>
      </Section>
      <Section title={texts[view.lang].composer.consent}>
        {givenAt ? (
          <>
            <p>{t.given(formatDateOn(dateOf(givenAt), view))}</p>
            <p class="small soft">{t.endLead}</p>
            <PostButton action="/messages/checking/end-consent">{t.end}</PostButton>
          </>
        ) : (
          <p>{t.none}</p>
        )}
      </Section>
    </Layout>
  )
}
