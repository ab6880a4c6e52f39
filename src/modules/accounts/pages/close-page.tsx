import type { KeepReason } from '../../../platform/member-data'
import {
  Breadcrumbs,
  Button,
  CheckField,
  DefList,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  Section,
  useView,
} from '../../../ui'
import { texts } from '../texts'

interface Obstacle {
  text: string
  href: string
}

const Obstacles = ({ obstacles }: { obstacles: readonly Obstacle[] }) => {
  const t = texts[useView().lang].closing
  return (
    <Notice kind="due" title={t.first}>
      <ul>
        {obstacles.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What must end first, what goes, what stays and why; then the form (§5.4). */
export const ClosePage = ({
  obstacles,
  kept,
  isOperator,
}: {
  obstacles: readonly Obstacle[]
  kept: readonly KeepReason[]
  isOperator: boolean
}) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.closing.title} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.settings }]} />}
        title={t.closing.title}
        lead={t.closing.lead}
      />
      {isOperator ? <Notice kind="info">{t.closing.operators}</Notice> : null}
      {obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : null}
      <Section title={t.closing.goesTitle}>
        <p>{t.closing.goes}</p>
      </Section>
      <Section title={t.closing.keptTitle}>
        <DefList
          stacked
          items={kept.map((reason) => ({
            term: t.closing.kept[reason].what,
            value: t.closing.kept[reason].why,
          }))}
        />
      </Section>
      <p class="form-after">
        <a href="/settings/export">{t.closing.exportFirst}</a>
      </p>
      {obstacles.length > 0 || isOperator ? null : (
        <Form action="/settings/close">
          <CheckField name="understood" label={t.closing.understood} required />
          <FormActions>
            <Button kind="decisive">{t.closing.submit}</Button>
          </FormActions>
        </Form>
      )}
    </Layout>
  )
}

/** Where the letter's link leads for 14 days. */
export const ComeBackPage = ({ token }: { token: string }) => {
  const t = texts[useView().lang].closing
  return (
    <Layout title={t.backTitle} narrow>
      <PageHead title={t.backTitle} lead={t.backLead} />
      <Form action="/come-back">
        <HiddenField name="token" value={token} />
        <FormActions>
          <Button kind="main">{t.backSubmit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}
