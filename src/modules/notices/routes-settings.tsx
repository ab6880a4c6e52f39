// What a person wants to hear of, and how.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { chooseNotices } from './commands/choose-notices'
import { NoticeSettingsPage } from './pages/settings-page'
import { settingsOf } from './queries-settings'
import { settingTexts } from './texts'
import { type MailWay, mailWays, type OpenTopic, openTopics, type TopicSetting } from './topics'

const path = '/settings/notices'

const showSettings = async (c: Ctx) =>
  page(c, <NoticeSettingsPage settings={await settingsOf(c.var.deps.db, viewerOf(c).memberId)} />)

type MailField = `mail-${OpenTopic}`
const mailFields = Object.fromEntries(
  openTopics.map((topic) => [`mail-${topic}`, field.oneOf(mailWays)]),
) as unknown as Record<MailField, z.ZodType<MailWay, string>>

const input = z.object({ 'site[]': z.array(field.oneOf(openTopics)).max(20).default([]), ...mailFields })

export const noticeSettingRoutes = (app: Routes): void => {
  get(app, path, { who: 'person', show: showSettings })
  post(app, path, {
    who: 'person',
    input,
    run: async (tx, { c, viewer, input: { 'site[]': site, ...mail } }) => {
      const settings = Object.fromEntries(
        openTopics.map((topic) => [topic, { site: site.includes(topic), mail: mail[`mail-${topic}`] }]),
      ) as Record<OpenTopic, TopicSetting>
      await chooseNotices(tx, { memberId: viewer.memberId, settings })
      return { to: path, flash: settingTexts[c.var.lang].page.done }
    },
    rerender: showSettings,
  })
}
