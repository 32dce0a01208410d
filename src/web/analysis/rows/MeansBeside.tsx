import type { MeansOfPeriods } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { NumberBeside } from './NumbersBeside.tsx'
import { NumbersBeside } from './NumbersBeside.tsx'
import { meanOf } from './rows-shown.ts'

interface MeansBesideProps {
  title: string
  /** What the numbers mean, where their name does not say it. */
  meaning?: string
  periods: { first: string; second: string }
  lines: readonly { name: string; means: MeansOfPeriods }[]
  /** Shares of a whole, or degrees from 0 to 1. */
  are: 'shares' | 'degrees'
  onOpen: (period: 1 | 2) => void
}

/** What is told of a line beside its numbers: means of both periods, described and not tested. */
export function MeansBeside({ lines, are, ...shown }: MeansBesideProps) {
  const { analysis, rowPages } = useWords()
  const inPeriod = (means: MeansOfPeriods, period: 1 | 2): NumberBeside | null => {
    const mean = meanOf(means, period)
    if (mean === null) return null
    return {
      said: are === 'shares' ? analysis.share(mean) : mean.toFixed(2),
      of: rowPages.ofFilms(period === 1 ? means.filmsP1 : means.filmsP2),
    }
  }
  return (
    <NumbersBeside
      {...shown}
      lines={lines.map(({ name, means }) => ({ name, numbers: [inPeriod(means, 1), inPeriod(means, 2)] }))}
    />
  )
}
