import type { CompanionPair, CompanionsFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from '../page/FindingSection.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { PairFilms } from './PairFilms.tsx'
import { PairNumber } from './PairNumber.tsx'
import { pairColumns } from './pair-columns.ts'
import { keyOfPair } from './pair-words.ts'

interface PairNumbersProps {
  pair: CompanionPair
  finding: CompanionsFinding
  names: Names
}

/** The numbers of a pair; each leads to its films, and a film to its frames. */
export function PairNumbers({ pair, finding, names }: PairNumbersProps) {
  const words = useWords()
  const numbers = useNumbers()
  const [open, setOpen] = useOpened(`numbers.${keyOfPair(pair)}`)
  const columns = pairColumns(pair, finding, { words, numbers })
  return (
    <div className={styles.numbers}>
      <table>
        <caption className="unseen">{words.analysis.numbers}</caption>
        <tbody>
          {columns.map(column => (
            <tr key={column.name}>
              <th scope="row">{column.label}</th>
              <td>
                <PairNumber
                  column={column}
                  isOpen={open === column.name}
                  onOpen={() => setOpen(open === column.name ? null : column.name)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <div className={styles.whole}>
          <PairFilms pair={pair} finding={finding} names={names} />
        </div>
      )}
    </div>
  )
}
