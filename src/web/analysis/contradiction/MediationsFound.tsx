import type { ContradictionFinding } from '../../../findings/index.ts'
import { sayYears } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import type { RowNames } from '../rows/use-row-names.ts'
import styles from './Contradiction.module.css'
import { MediationLine } from './MediationLine.tsx'

interface MediationsFoundProps {
  finding: ContradictionFinding
  contradictionId: string
  names: RowNames
}

/** What another coder read, film by film in the order of the date: it is read here, and changed by whoever wrote it. */
export function MediationsFound({ finding, contradictionId, names }: MediationsFoundProps) {
  const { rowPages, readings } = useWords()
  const { mediations, films } = finding
  const dateOf = (filmId: string) => films.find(({ id }) => id.split('#')[0] === filmId)?.years
  return (
    <section className={styles.section} aria-label={rowPages.mediations} data-testid="mediations-found">
      <h2>{rowPages.mediations}</h2>
      {mediations.length === 0 ? (
        <p className={styles.none}>{rowPages.noMediations}</p>
      ) : (
        <ul className={styles.mediations}>
          {mediations.map(mediation => {
            const years = dateOf(mediation.filmId)
            const through = [
              ...mediation.codeIds.map(id => names.code(id)),
              ...mediation.channels.map(channel => readings.channelNames[channel]),
            ]
            return (
              <li key={mediation.id}>
                <strong>{names.film(mediation.filmId)}</strong> {years ? sayYears(years) : rowPages.undated}
                {through.length > 0 && <p className={styles.none}>{rowPages.through(through)}</p>}
                <MediationLine {...{ mediation, contradictionId, names }} isOwn={false} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
