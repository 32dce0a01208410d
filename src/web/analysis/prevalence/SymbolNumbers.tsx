import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from '../page/FindingSection.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsBehind } from './FilmsBehind.tsx'
import type { MeasureName } from './measure-numbers.ts'
import { numberLines } from './measure-numbers.ts'
import { Numbers } from './Numbers.tsx'
import { linesShown } from './numbers-choice.ts'
import { ShotLengths } from './ShotLengths.tsx'

interface SymbolNumbersProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

const shown: readonly MeasureName[] = ['screenTime', 'shots']

/** The numbers of a symbol, screen time first and share of shots beside it and smaller; each leads to its films. */
export function SymbolNumbers({ symbol, finding, names }: SymbolNumbersProps) {
  const { analysis, prevalence } = useWords()
  const [open, setOpen] = useOpened(`numbers.${symbol.symbol}`)
  const openMeasure = shown.find(measure => open?.startsWith(`${measure}.`))
  const numbers = useNumbers()
  const differs = finding.warnings.find(({ kind }) => kind === 'shot-length-differs')
  return (
    <div className={styles.numbers}>
      <table className={styles.measures}>
        <caption className="unseen">{analysis.numbers}</caption>
        <thead>
          <tr>
            <td />
            {shown.map(measure => (
              <th key={measure} scope="col">
                {analysis.measures[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesShown(numbers, numberLines(finding, analysis.rows)).map(line => (
            <tr key={line.from}>
              <th scope="row">{line.label}</th>
              {shown.map(measure => {
                const place = `${measure}.${line.from}`
                const isOpen = open === place
                return (
                  <td key={measure}>
                    <Numbers
                      symbol={symbol}
                      measure={measure}
                      line={line}
                      isOpen={isOpen}
                      onOpen={() => setOpen(isOpen ? null : place)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.beside}>
        <ShotLengths finding={finding} />
        {differs && <p className={styles.caution}>{prevalence.warning(differs, names, finding)}</p>}
      </div>
      {openMeasure && (
        <div className={styles.whole}>
          <FilmsBehind symbol={symbol} finding={finding} measure={openMeasure} names={names} />
        </div>
      )}
    </div>
  )
}
