import {
  Button,
  Card,
  ConsoleLayout,
  DefList,
  Form,
  FormActions,
  PageHead,
  TextField,
  useView,
  When,
} from '../../../ui'
import { type reviewForOperator, Stars } from '../../reviews'
import { texts } from '../texts'

type Review = NonNullable<Awaited<ReturnType<typeof reviewForOperator>>>

/** One review with its comment, and the form that takes the comment out of sight. */
export const ReviewPage = ({ review }: { review: Review }) => {
  const t = texts[useView().lang].review
  const isHidden = review.hiddenReason !== null
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.about(review.authorName, review.aboutName)} />
      <Card>
        <DefList
          items={[
            { term: t.score, value: <Stars score={review.score} /> },
            { term: t.written, value: <When at={review.writtenAt} /> },
            { term: t.shown, value: review.revealedAt ? <When at={review.revealedAt} /> : t.notYet },
          ]}
        />
        <p class="small soft">{t.comment}</p>
        <p class="console-words">{review.fullComment || t.none}</p>
        {isHidden ? (
          <p class="small soft">
            {t.hidden} {review.hiddenReason}
          </p>
        ) : null}
      </Card>
      {review.fullComment && !isHidden ? (
        <Card title={t.hide}>
          <Form action={`/console/reviews/${review.id}/hide-comment`}>
            <TextField name="reason" label={t.reason} hint={t.hideLead} maxlength={200} required />
            <FormActions>
              <Button>{t.hide}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </ConsoleLayout>
  )
}
