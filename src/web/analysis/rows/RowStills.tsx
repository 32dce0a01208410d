import type { ComparedRow, RowDot, RowsFinding } from '../../../findings/index.ts'
import { AppearanceStill } from '../../stage/appearances/AppearanceStill.tsx'
import { countedFirst, hasFrame, spreadOver } from '../../state/appearances.ts'
import { useWords } from '../../use-app.ts'
import styles from '../page/FilmStills.module.css'
import { useNumbers } from '../use-numbers.ts'
import { usePlacesWith } from './FramesOfCodes.tsx'
import type { RowKind } from './row-kind.ts'
import type { RowNames } from './use-row-names.ts'

interface RowStillsProps {
  row: ComparedRow
  finding: RowsFinding<ComparedRow>
  names: RowNames
  label: string
  frames: ReturnType<RowKind<ComparedRow>['framesOf']>
  say: (value: number) => string
}

const filmsShown = 4

/** Frames of the films that carry a line most in each period, side by side. */
export function RowStills({ row, finding, names, label, frames, say }: RowStillsProps) {
  const { analysis } = useWords()
  const { first, second } = finding.periods
  return (
    <section className={styles.strips} aria-label={analysis.carrying(label)}>
      {([1, 2] as const).map(period => (
        <div key={period} className={styles.strip}>
          <h4 className={styles.period}>{period === 1 ? first : second}</h4>
          <ul className={styles.films}>
            {strongest(row.dots, period).map(dot => (
              <li key={dot.filmId}>
                <FilmStill dot={dot} title={names.film(dot.filmId)} frames={frames} say={say} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** Those that tell anything, the furthest from nothing first. */
function strongest(dots: readonly RowDot[], period: 1 | 2): (RowDot & { value: number })[] {
  return dots
    .filter((dot): dot is RowDot & { value: number } => dot.period === period && Boolean(dot.value))
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .slice(0, filmsShown)
}

interface FilmStillProps extends Pick<RowStillsProps, 'frames' | 'say'> {
  dot: RowDot & { value: number }
  title: string
}

function FilmStill({ dot, title, frames, say }: FilmStillProps) {
  const { rowPages } = useWords()
  const places = usePlacesWith(dot.filmId, frames.codeIds, frames.where)
  const isInNumbers = useNumbers() !== 'none'
  const counted = countedFirst(places ?? [])
  const withFrame = counted.filter(hasFrame)
  return (
    <figure className={styles.film} data-film={dot.filmId}>
      <figcaption>{isInNumbers ? rowPages.dot({ title, value: say(dot.value) }) : title}</figcaption>
      <ul className={styles.stills}>
        {spreadOver(withFrame.length > 0 ? withFrame : counted, 1).map(place => (
          <li key={`${place.partId} ${place.startMs}`}>
            <AppearanceStill appearance={place} title={title} />
          </li>
        ))}
      </ul>
    </figure>
  )
}
