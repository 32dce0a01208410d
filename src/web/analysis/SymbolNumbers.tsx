import type { ReactNode } from 'react'
import type { PrevalenceFinding, SymbolFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { useWords } from '../use-app.ts'
import type { MeasureName, NumberName } from './measure-numbers.ts'
import { numbersOf } from './measure-numbers.ts'
import { NumberCell } from './NumberCell.tsx'
import { ShotLengths } from './ShotLengths.tsx'
import styles from './SymbolSection.module.css'

const shown: readonly MeasureName[] = ['screenTime', 'shots']

/** The numbers of a symbol: screen time first, share of shots beside it and smaller. */
export function SymbolNumbers({ symbol, finding }: { symbol: SymbolFinding; finding: PrevalenceFinding }) {
  const { analysis, prevalence } = useWords()
  const { rows } = analysis
  const { first, second } = finding.periods
  const lines: [string, NumberName, NumberName?][] = [
    [rows.mean(first), 'mean-1'],
    [rows.mean(second), 'mean-2'],
    [rows.difference, 'difference'],
    [rows.interval, 'ci-lower', 'ci-upper'],
    [rows.p, 'p'],
    [rows.pCorrected, 'p-corrected'],
    [rows.leaveOneOut, 'loo-min', 'loo-max'],
  ]
  if (!isNotComputable(symbol.directorBlocks)) lines.splice(6, 0, [rows.directors, 'p-directors'])
  const differs = finding.warnings.find(({ kind }) => kind === 'shot-length-differs')
  return (
    <div className={styles.numbers}>
      <table>
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
          {lines.map(([label, from, to]) => (
            <tr key={from}>
              <th scope="row">{label}</th>
              {shown.map(measure => (
                <td key={measure}>
                  <Numbers symbol={symbol} measure={measure} from={from} {...(to && { to })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.beside}>
        <ShotLengths finding={finding} />
        {differs && <p className={styles.caution}>{prevalence.warning(differs, id => id)}</p>}
      </div>
    </div>
  )
}

interface NumbersProps {
  symbol: SymbolFinding
  measure: MeasureName
  from: NumberName
  to?: NumberName
}

/** One number, or two as a range; a reason that both share is said once. */
export function Numbers({ symbol, measure, from, to }: NumbersProps): ReactNode {
  const numbers = numbersOf(symbol, measure)
  const cell = (name: NumberName) => <NumberCell name={name} measure={measure} value={numbers[name]} />
  if (!to || isNotComputable(numbers[from])) return cell(from)
  return (
    <>
      {cell(from)} … {cell(to)}
    </>
  )
}
