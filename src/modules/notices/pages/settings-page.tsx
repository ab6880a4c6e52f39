import {
  Button,
  CheckGroup,
  Form,
  FormActions,
  Layout,
  PageHead,
  Row,
  Rows,
  Section,
  SelectField,
  Tag,
  useView,
} from '../../../ui'
import { settingTexts } from '../texts'
import { lockedTopics, mailWays, type OpenTopic, openTopics, type TopicSetting } from '../topics'

const Topic = ({ topic, setting }: { topic: OpenTopic; setting: TopicSetting }) => {
  const t = settingTexts[useView().lang].page
  return (
    <SelectField
      name={`mail-${topic}`}
      label={t.topics[topic]}
      hint={t.about[topic]}
      value={setting.mail}
      options={mailWays.map((way) => ({ value: way, label: t.ways[way] }))}
      unmarked
    />
  )
}

/** What the law or people's safety asks to be told: named, with the reason, and not to be switched off. */
const Locked = () => {
  const t = settingTexts[useView().lang].page
  return (
    <Section title={t.locked}>
      <p class="small soft">{t.lockedText}</p>
      <Rows>
        {[...lockedTopics, 'account' as const].map((topic) => (
          <Row aside={<Tag>{t.always}</Tag>}>
            <p>{t.topics[topic]}</p>
            <p class="small soft">{t.about[topic]}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** What somebody wants to hear of, by topic and channel: in the site, by a letter at once, or in that of the morning. */
export const NoticeSettingsPage = ({ settings }: { settings: Readonly<Record<OpenTopic, TopicSetting>> }) => {
  const { lang } = useView()
  const t = settingTexts[lang].page
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} above={<a href="/settings">{t.back}</a>} />
      <Form action="/settings/notices">
        <Section title={t.site}>
          <CheckGroup
            name="site[]"
            label={t.siteLabel}
            layout="inline"
            options={openTopics.map((topic) => ({ value: topic, label: t.topics[topic] }))}
            values={openTopics.filter((topic) => settings[topic].site)}
            unmarked
          />
        </Section>
        <Section title={t.mail}>
          <div class="stack">
            {openTopics.map((topic) => (
              <Topic topic={topic} setting={settings[topic]} />
            ))}
          </div>
        </Section>
        <FormActions>
          <Button kind="main">{t.save}</Button>
        </FormActions>
      </Form>
      <Locked />
    </Layout>
  )
}
