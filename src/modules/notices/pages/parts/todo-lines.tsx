import type { TodoSource } from '../../../../platform/todos'
import { CountDown, DateOn, nameOf, Row, Rows, useView, When } from '../../../../ui'
import type { TodoRow } from '../../queries-todo'
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
  const dueAt = kind.dueAt?.(row.at)
  return dueAt ? (
    <span class="todo-due">
      {t.due} <CountDown until={dueAt} />
    </span>
  ) : (
    <When at={row.at} form="relative" />
  )
}

/** What waits, one line each; the whole line leads to where it is done. */
export const TodoLines = ({
  rows,
  sources,
}: {
  rows: readonly TodoRow[]
  sources: readonly TodoSource[]
}) => {
  const { lang } = useView()
  const kinds = shownKinds(sources, lang)
  return (
    <Rows label={homeTexts[lang].todo.title}>
      {rows.map((row) => {
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
