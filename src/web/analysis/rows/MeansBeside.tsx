import type { MeansOfPeriods } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './MeansBeside.module.css'
import { meanOf } from './rows-shown.ts'

interface MeansBesideProps {
  title: string
  /** What the numbers mean, where their name does not say it. */
  meaning?: string
  periods: { first: string; second: string }
  lines: readonly { name: string; means: MeansOfPeriods }[]
  /** Shares of a whole, or degrees from 0 to 1. */
  are: 'shares' | 'degrees'
}

/** What is told of a line beside its numbers: means of both periods, described and not tested. */
export function MeansBeside({ title, meaning, periods, lines, are }: MeansBesideProps) {
  const { rowPages } = useWords()
  if (lines.length === 0) return null
  const say = are === 'shares' ? rowPages.shareIn : rowPages.degreeIn
  const inPeriod = (means: MeansOfPeriods, period: 1 | 2) =>
    say({
      name: period === 1 ? periods.first : periods.second,
      mean: meanOf(means, period),
      films: period === 1 ? means.filmsP1 : means.filmsP2,
    })
  return (
    <dl className={styles.told}>
      <dt title={meaning}>{title}</dt>
      {lines.map(({ name, means }) => (
        <dd key={name}>
          {name !== '' && <span>{name} </span>}
          {inPeriod(means, 1)}; {inPeriod(means, 2)}
        </dd>
      ))}
    </dl>
  )
}
