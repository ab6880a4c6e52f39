import { DefList, Layout, PageHead, Section, useView, When } from '../../../ui'
import type { outbox } from '../queries'
import { texts } from '../texts'

type OutboxLetter = Awaited<ReturnType<typeof outbox>>

const address = /(https?:\/\/[^\s]+)/

/** Plain text in which addresses can be followed, as a mail program would show it. */
const Linked = ({ text }: { text: string }) => (
  <p class="letter-body">
    {text.split(address).map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
  </p>
)

/** Letters and text messages that a mail server and an SMS provider would have sent. */
export const OutboxPage = ({ posted }: { posted: OutboxLetter }) => {
  const t = texts[useView().lang].outbox
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.mails}>
        {posted.mails.length === 0 ? <p class="soft">{t.noMail}</p> : null}
        {posted.mails.map((mail) => (
          <article class="letter">
            <h3>{mail.subject}</h3>
            <p class="small soft">
              {t.to} {mail.recipient} <When at={mail.at} />
            </p>
            <Linked text={mail.body} />
          </article>
        ))}
      </Section>
      <Section title={t.phoneTexts}>
        {posted.phoneTexts.length === 0 ? <p class="soft">{t.noMail}</p> : null}
        {posted.phoneTexts.map((one) => (
          <article class="letter">
            <DefList items={[{ term: `${t.to} ${one.recipient}`, value: <When at={one.at} /> }]} />
            <Linked text={one.body} />
          </article>
        ))}
      </Section>
    </Layout>
  )
}
