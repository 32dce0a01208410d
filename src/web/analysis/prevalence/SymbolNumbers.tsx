import { useState } from 'react'
import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { FilmsBehind } from './FilmsBehind.tsx'
import type { MeasureName, NumberName } from './measure-numbers.ts'
import { numberLines } from './measure-numbers.ts'
import { Numbers } from './Numbers.tsx'
import { ShotLengths } from './ShotLengths.tsx'
import styles from './SymbolSection.module.css'

interface SymbolNumbersProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

const shown: readonly MeasureName[] = ['screenTime', 'shots']

/** The numbers of a symbol, screen time first and share of shots beside it and smaller; each leads to its films. */
export function SymbolNumbers({ symbol, finding, names }: SymbolNumbersProps) {
  const { analysis, prevalence } = useWords()
  const [open, setOpen] = useState<{ measure: MeasureName; number: NumberName } | null>(null)
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
          {numberLines(finding, analysis.rows).map(line => (
            <tr key={line.from}>
              <th scope="row">{line.label}</th>
              {shown.map(measure => {
                const isOpen = open?.measure === measure && open.number === line.from
                return (
                  <td key={measure}>
                    <Numbers
                      symbol={symbol}
                      measure={measure}
                      line={line}
                      isOpen={isOpen}
                      onOpen={() => setOpen(isOpen ? null : { measure, number: line.from })}
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
      {open && (
        <div className={styles.whole}>
          <FilmsBehind symbol={symbol} finding={finding} measure={open.measure} names={names} />
        </div>
      )}
    </div>
  )
}
