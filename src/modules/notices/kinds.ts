import type { Lang } from '../../platform/i18n'
import type { NoticeFill, NoticeKinds } from '../../platform/notices'
import { nameOf } from '../../ui'

export interface KeptNotice {
  kind: string
  params: Partial<NoticeFill>
}

/** A notice in words. A kind that is not known any more (from an older version) is shown by its title. */
export const noticeText = (lang: Lang, notice: KeptNotice, { words }: Pick<NoticeKinds, 'words'>): string => {
  const { title = '', note = '' } = notice.params
  const text = words[lang][notice.kind]
  return text ? text({ who: nameOf(notice.params.who, lang), title, note }) : title
}

/** The kinds of all modules as one. Throws when two modules name a kind alike. */
export const allKinds = (modules: readonly NoticeKinds[]): NoticeKinds => {
  const words: NoticeKinds['words'] = { ja: {}, en: {} }
  const seen = new Set<NoticeKinds['words']>()
  for (const own of modules) {
    if (seen.has(own.words)) continue
    seen.add(own.words)
    for (const kind of Object.keys(own.words.ja))
      if (kind in words.ja) throw new Error(`Two modules have the notice ${kind}`)
    Object.assign(words.ja, own.words.ja)
    Object.assign(words.en, own.words.en)
  }
  return { words, quiet: new Set(modules.flatMap(({ quiet }) => [...quiet])) }
}
