import { Layout, nameOf, PageHead, Section, useView } from '../../../ui'
import type { ThreadHead, ThreadMessage } from '../queries'
import { heldTexts } from '../texts'
import { PoliteAnswer, QuietReport } from './parts/deal-banner'
import { MessageBody } from './parts/timeline'

/** Declining a message that proposes a deal outside the site, or telling the operators about it (§5.2). */
export const DeclinePage = ({ thread, message }: { thread: ThreadHead; message: ThreadMessage }) => {
  const { lang } = useView()
  const t = heldTexts[lang].decline
  return (
    <Layout title={t.title} narrow>
      <PageHead
        above={<a href={`/messages/${thread.id}#m-${message.id}`}>{nameOf(thread.otherName, lang)}</a>}
        title={t.title}
        lead={t.bannerText}
      />
      <Section title={t.message}>
        <blockquote class="deal-quote">
          <MessageBody body={message.body} />
        </blockquote>
      </Section>
      <Section title={t.answerLabel}>
        <PoliteAnswer message={message} open hasConsented={thread.hasConsented} />
        <QuietReport message={message} />
      </Section>
    </Layout>
  )
}
