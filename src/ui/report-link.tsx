import { MoreMenu } from './more-menu'
import { uiTexts } from './texts'
import { useView } from './view'

interface Reported {
  kind: string
  id: string
  /** Nobody reports their own. */
  isOwn?: boolean | undefined
}

/** The way to report a thing (§5.3), for everybody but its author. Guests are led to signing in first. */
export const ReportLink = ({ kind, id, isOwn = false }: Reported) =>
  isOwn ? null : (
    <a class="report-link" href={`/report/${kind}/${id}`} data-no-prefetch="" rel="nofollow">
      {uiTexts[useView().lang].report}
    </a>
  )

/** The same beside a review, of which a list shows many: folded away as it is beside messages. */
export const ReviewMenu = ({
  id,
  author,
  isOwn,
}: {
  id: string
  author: string
  isOwn?: boolean | undefined
}) =>
  isOwn ? null : (
    <MoreMenu label={uiTexts[useView().lang].reviewMenu(author)}>
      <ReportLink kind="review" id={id} />
    </MoreMenu>
  )

/** The same at the foot of a page that is one thing. */
export const ReportLine = (reported: Reported) =>
  reported.isOwn ? null : (
    <p class="report-line">
      <ReportLink {...reported} />
    </p>
  )
