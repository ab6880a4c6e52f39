import type { TodoSource } from '../../../../platform/todos'
import { CountDown, DateOn, nameOf, Row, Rows, useView, When } from '../../../../ui'
import type { TodoRow } from '../../queries-todo'
import { byUrgency, dueOf } from '../../rules'
import { homeTexts } from '../../texts'
import { type ShownKind, shownKinds } from '../../todo'

const Due = ({ row, kind }: { row: TodoRow; kind: ShownKind }) => {
  const { lang } = useView()
  const t = homeTexts[lang].todo
  if (row.dueOn) {
    return (
      <>
        {t.dueOn} <DateOn on={row.dueOn} />
      </>
    )
  }
  const dueAt = dueOf(row, kind)
  return dueAt ? (
    <span class="todo-due">
      {t.due} <CountDown until={dueAt} />
    </span>
  ) : (
    <When at={row.at} form="relative" />
  )
}

/** What waits, the most urgent first, one line each; the whole line leads to where it is done. `max`: only so many. */
export const TodoLines = ({
  rows,
  sources,
  max,
}: {
  rows: readonly TodoRow[]
  sources: readonly TodoSource[]
  max?: number
}) => {
  const { lang } = useView()
  const kinds = shownKinds(sources, lang)
  return (
    <Rows label={homeTexts[lang].todo.title}>
      {byUrgency(rows, kinds)
        .slice(0, max)
        .map((row) => {
          const kind = kinds.get(row.kind)
          return kind ? (
            <Row aside={<small class="soft">{<Due row={row} kind={kind} />}</small>}>
              <a href={kind.href(row.subjectId)}>
                {kind.text({ who: nameOf(row.who, lang), title: row.title, n: row.n })}
              </a>
            </Row>
          ) : null
        })}
    </Rows>
  )
}
