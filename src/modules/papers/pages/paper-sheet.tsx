import type { Pair, WrittenPaper } from '../written'

const Pairs = ({ pairs }: { pairs: readonly Pair[] }) => (
  <dl class="paper-pairs">
    {pairs.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const Side = ({ side, as }: { side: WrittenPaper['from']; as: 'from' | 'to' }) => (
  <div class={`paper-${as}`}>
    <b>{side.name}</b>
    {side.more.map((line) => (
      <span>{line}</span>
    ))}
  </div>
)

const Table = ({ table }: { table: WrittenPaper['lines'] }) => (
  <table class="table paper-table">
    <thead>
      <tr>
        {table.head.map((name, i) => (
          <th scope="col" class={i === 2 ? 'figure' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map(([first, second, third]) => (
        <tr>
          <td class="num">{first}</td>
          <td>{second}</td>
          <td class="figure">{third}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Taxes = ({ table }: { table: NonNullable<WrittenPaper['taxes']> }) => (
  <table class="table paper-taxes">
    <thead>
      <tr>
        {table.head.map((name, i) => (
          <th scope="col" class={i > 0 ? 'figure' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map(([rate, total, tax]) => (
        <tr>
          <th scope="row">{rate}</th>
          <td class="figure">{total}</td>
          <td class="figure">{tax}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Withheld = ({ withholding }: { withholding: NonNullable<WrittenPaper['withholding']> }) => (
  <section class="paper-withholding">
    <h2>{withholding.title}</h2>
    <Pairs pairs={withholding.rows} />
    <p>{withholding.text}</p>
  </section>
)

/** A paper as a sheet: what its PDF says, in the same order and words. */
export const PaperSheet = ({ paper, sha256 }: { paper: WrittenPaper; sha256: string }) => (
  <article class="paper-sheet" lang={paper.lang}>
    <header>
      <h1>{paper.title}</h1>
      {paper.subtitle ? <p class="paper-subtitle">{paper.subtitle}</p> : null}
      <Pairs pairs={[paper.number, paper.on]} />
    </header>
    {paper.corrects.length > 0 ? (
      <p class="paper-corrects">
        {paper.corrects.map((line) => (
          <span>{line}</span>
        ))}
      </p>
    ) : null}
    <div class="paper-sides">
      <Side side={paper.to} as="to" />
      <Side side={paper.from} as="from" />
    </div>
    {paper.total ? (
      <p class="paper-total">
        <span>{paper.total.label}</span>
        <b class="num">{paper.total.value}</b>
      </p>
    ) : null}
    <Table table={paper.lines} />
    <div class="paper-sums">
      {paper.taxes ? <Taxes table={paper.taxes} /> : null}
      {paper.sums.length > 0 ? <Pairs pairs={paper.sums} /> : null}
    </div>
    {paper.withholding ? <Withheld withholding={paper.withholding} /> : null}
    {paper.facts.length > 0 ? (
      <div class="paper-facts">
        <Pairs pairs={paper.facts} />
      </div>
    ) : null}
    <footer>
      {paper.notes.map((note) => (
        <p>{note}</p>
      ))}
      <p class="paper-hash">
        {paper.hash} <code>{sha256}</code>
      </p>
    </footer>
  </article>
)
