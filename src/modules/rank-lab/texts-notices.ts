import { defineTexts } from '../../platform/i18n'
import type { NoticeFill } from '../../platform/notices'
import { formatLongDate } from '../../ui/format'

/** One sentence per kind of notice, in the list of notices. */
export const noticeTexts = defineTexts(
  {
    'policy.announced': ({ note }: NoticeFill) =>
      `${formatLongDate(note, 'ja')}からランクの基準が変わります。あなたのランクにかかわる変更です。くわしくはランクのページで確かめられます。`,
    'policy.withdrawn': ({ note }: NoticeFill) =>
      `${formatLongDate(note, 'ja')}から予定していたランクの基準の変更は、取り下げられました。`,
  },
  {
    'policy.announced': ({ note }: NoticeFill) =>
      `The rank rules change on ${formatLongDate(note, 'en')}. This concerns your own rank; its page says how.`,
    'policy.withdrawn': ({ note }: NoticeFill) =>
      `The change of the rank rules that was announced for ${formatLongDate(note, 'en')} is withdrawn.`,
  },
)
