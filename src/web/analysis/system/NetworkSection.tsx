import { useMemo } from 'react'
import { drawNetworks } from '../../../charts/index.ts'
import type { SystemFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import styles from './SystemView.module.css'
import { TieTable } from './TieTable.tsx'

interface NetworkSectionProps {
  finding: SystemFinding
  names: Names
}

/** What stands together in each period: two pictures with the same places, and every tie in a table. */
export function NetworkSection({ finding, names }: NetworkSectionProps) {
  const words = useWords()
  const { system } = words
  const numbers = useNumbers()
  const [chosen, choose] = useOpened('node')
  const { network, entailedPairs, periods, family } = finding
  const pictures = useMemo(
    () =>
      drawNetworks(finding, {
        ...{ words, names, hasSizes: numbers !== 'none', chosenId: chosen },
        hrefOf: id => `#${id}`,
      }),
    [finding, words, names, numbers, chosen],
  )
  const tied = new Set(network.ties.flatMap(({ first, second }) => [first, second]))
  const untied = family.filter(codeId => !tied.has(codeId)).map(codeId => names.code(codeId))
  const meaning =
    numbers === 'none'
      ? system.networkPlain
      : system.networkMeaning({ films: network.minimumFilms, shots: network.minimumShots })
  return (
    <section className={styles.section} aria-labelledby="network" data-testid="network">
      <h2 id="network">{system.network}</h2>
      <p className={styles.note}>{network.ties.length === 0 ? system.noTies : meaning}</p>
      {network.ties.length > 0 && (
        <div className={styles.pictures}>
          {pictures.map((text, index) => {
            const label = system.networkOf(index === 0 ? periods.first : periods.second)
            return (
              <div key={label}>
                <h3>{label}</h3>
                <Chart svg={text} label={label} onPress={id => choose(id === chosen ? null : id)} />
              </div>
            )
          })}
        </div>
      )}
      {chosen && <FilmsOfCode codeId={chosen} finding={finding} names={names} />}
      {untied.length > 0 && network.ties.length > 0 && <p className={styles.note}>{system.untied(untied)}</p>}
      {entailedPairs.length > 0 && (
        <p className={styles.note} data-testid="entailed">
          {system.entailed(
            entailedPairs.map(([of, entailed]) => ({ of: names.code(of), entailed: names.code(entailed) })),
          )}
        </p>
      )}
      {network.pairsPartlyKnown > 0 && (
        <p className={styles.note}>{system.partlyKnown(network.pairsPartlyKnown)}</p>
      )}
      {numbers === 'inferential' && (
        <p className={styles.technical} data-testid="contrast">
          {system.contrast(finding)}
        </p>
      )}
      {network.ties.length > 0 && <TieTable finding={finding} names={names} />}
    </section>
  )
}
