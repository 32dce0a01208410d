import { Link } from '@tanstack/react-router'
import type { FormFinding } from '../../../findings/index.ts'
import { Still } from '../../controls/Still.tsx'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'
import styles from './FilmsOfMeasure.module.css'
import { measureId } from './MeasureGroup.tsx'

interface FilmsOfMeasureProps {
  finding: FormFinding
  /** Which of its measures. */
  place: number
  names: Names
}

/** The films behind a number of form, each with its own value; a film leads to all its shots. */
export function FilmsOfMeasure({ finding, place, names }: FilmsOfMeasureProps) {
  const { form } = useWords()
  const { subject, values } = finding.measures[place]!
  const name = form.name(subject, codeId => names.code(codeId))
  return (
    <FilmsUnder
      place={`films.${measureId(subject)}`}
      label={form.dots(name)}
      groups={([1, 2] as const).map(period => ({
        name: period === 1 ? finding.periods.first : finding.periods.second,
        films: finding.films.flatMap((film, at) => {
          const value = values[at] ?? null
          if (film.period !== period) return []
          const said = value === null ? form.cannot : form.say(value, subject)
          return [{ filmId: film.id, said, hasFrames: value !== null }]
        }),
      }))}
      names={names}
      isBehindNumber
      frames={filmId => <ShotsOfFilm filmId={filmId} names={names} />}
    />
  )
}

function ShotsOfFilm({ filmId, names }: { filmId: string; names: Names }) {
  const { form } = useWords()
  const card = names.card(filmId)
  const partId = card?.parts[0]?.id
  if (!card || !partId) return null
  return (
    <Link to="/shots/$partId/sheet" params={{ partId }} className={styles.shots}>
      {card.still && (
        <span className={styles.still}>
          <Still address={stillAddress(card.still.fileId, card.still.frame)} />
        </span>
      )}
      {form.openFilm(names.film(filmId))}
    </Link>
  )
}
