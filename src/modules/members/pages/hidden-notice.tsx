import { ButtonLink, Empty, Layout, Notice, useView } from '../../../ui'
import { hiddenTexts } from '../texts'

/** Above a thing that operators have hidden: its author learns where it says why, others that there is nothing to see. */
export const HiddenNotice = ({ isAuthor, isShown }: { isAuthor: boolean; isShown: boolean }) => {
  const t = hiddenTexts[useView().lang]
  return (
    <Notice kind="stop">
      {isShown ? t.author : t.others} {isAuthor ? <a href="/my/sanctions">{t.why}</a> : null}
    </Notice>
  )
}

/** Instead of a page that others may not see any more. */
export const HiddenPage = ({ back }: { back: { href: string; label: string } }) => {
  const t = hiddenTexts[useView().lang]
  return (
    <Layout title={t.title} narrow>
      <Empty
        alone
        title={t.title}
        text={t.others}
        action={<ButtonLink href={back.href}>{back.label}</ButtonLink>}
      />
    </Layout>
  )
}
