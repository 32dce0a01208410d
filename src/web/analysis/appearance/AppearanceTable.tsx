import type { AppearanceFinding, CodeInTime } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { sayYears } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import numbered from '../page/Numbered.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { groupsOf } from './groups.ts'

interface AppearanceTableProps {
  finding: AppearanceFinding
  names: Names
}

/** Every code and its numbers; any of them opens the films under it. */
export function AppearanceTable({ finding, names }: AppearanceTableProps) {
  const { appearance, analysis } = useWords()
  const isTested = useNumbers() === 'inferential' && finding.periods !== null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={numbered.scroller} aria-label={analysis.numbers} tabIndex={0}>
      <table className={numbered.table} data-testid="appearance-table">
        <thead>
          <tr>
            <th scope="col">{analysis.symbol}</th>
            <th scope="col">{appearance.firsts}</th>
            {finding.periods ? (
              [finding.periods.first, finding.periods.second].map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))
            ) : (
              <th scope="col">{appearance.filmsOf}</th>
            )}
            {isTested && <th scope="col">{analysis.rows.p}</th>}
            {isTested && <th scope="col">{analysis.rows.pCorrected}</th>}
          </tr>
        </thead>
        <tbody>
          {groupsOf(finding)
            .flatMap(({ codes }) => codes)
            .map(code => (
              <Line key={code.symbol} code={code} finding={finding} names={names} isTested={isTested} />
            ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps extends AppearanceTableProps {
  code: CodeInTime
  isTested: boolean
}

function Line({ code, finding, names, isTested }: LineProps) {
  const { appearance, analysis, prevalence, plainly } = useWords()
  const [open, setOpen] = useOpened(`line.${code.symbol}`)
  const name = names.code(code.symbol)
  const { periods } = code
  const counts =
    periods && finding.periods
      ? [
          { label: finding.periods.first, present: periods.rangeP1, lookedThrough: periods.filmsP1 },
          { label: finding.periods.second, present: periods.rangeP2, lookedThrough: periods.filmsP2 },
        ]
      : [{ label: appearance.filmsOf, present: code.present, lookedThrough: code.lookedThrough }]
  const test = periods?.test ?? null
  const said = (value: number | null, because: string) => (value === null ? because : analysis.p(value))
  const numbers = [...counts.map(count => ({ label: count.label, value: appearance.oneOf(count) }))]
  if (isTested && test) {
    if (isNotComputable(test)) numbers.push({ label: analysis.rows.p, value: prevalence.because(test) })
    else {
      const { p, corrected } = test
      numbers.push({ label: analysis.rows.p, value: said(p, '') })
      numbers.push({
        label: analysis.rows.pCorrected,
        value: isNotComputable(corrected) ? prevalence.because(corrected) : said(corrected as number, ''),
      })
    }
  }
  const columns = 2 + (finding.periods ? 2 : 1) + (isTested ? 2 : 0)
  return (
    <>
      <tr data-symbol={code.symbol}>
        <th scope="row">{name}</th>
        <td>{code.first ? sayYears(code.first.years) : '–'}</td>
        {numbers.map(({ label, value }, index) => (
          <td key={label} colSpan={index === numbers.length - 1 ? columns - 1 - numbers.length : 1}>
            <button
              type="button"
              className={numbered.number}
              aria-label={analysis.behindNumber({ label: `${name}, ${label}`, value })}
              aria-expanded={open === label}
              onClick={() => setOpen(open === label ? null : label)}
            >
              {value}
            </button>
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={columns}>
            <FilmsUnder
              place={`behind.${code.symbol}`}
              label={appearance.openFilms(name)}
              groups={[
                {
                  name: appearance.filmsOf,
                  films: code.films.map(({ filmId, presence }) => ({
                    filmId,
                    said: plainly[presence === 'not-looked-for' ? 'notLookedFor' : presence],
                    hasFrames: presence === 'present',
                  })),
                },
              ]}
              codeId={code.symbol}
              names={names}
              isBehindNumber
            />
          </td>
        </tr>
      )}
    </>
  )
}
