import { Link } from '@tanstack/react-router'
import type { MediationInTime } from '../../../findings/index.ts'
import { clockTime } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import type { RowNames } from '../rows/use-row-names.ts'

interface MediationLineProps {
  mediation: MediationInTime
  contradictionId: string
  names: RowNames
  /** One's own leads to where it is written; another's to its places in the film. */
  isOwn: boolean
}

/** A mediation in a line: from where to where, where in the film, and what was read. */
export function MediationLine({ mediation, contradictionId, names, isOwn }: MediationLineProps) {
  const { rowPages, analysis } = useWords()
  const named = names.inLanguage(names.language)
  const { id, before, after, places, reading } = mediation
  const say = (standing: MediationInTime['before']) =>
    standing === null ? '–' : named.position(contradictionId, standing)
  const move = rowPages.fromTo({ before: say(before), after: say(after) })
  const clock = (ms: number) => clockTime(Math.floor(ms / 1000))
  if (isOwn)
    return (
      <>
        <Link to="/reading" search={{ contradiction: contradictionId, mediation: id }}>
          {move}
        </Link>{' '}
        {reading}
      </>
    )
  return (
    <>
      {move}
      {places.map(({ partId, startMs, endMs }) => (
        <span key={`${partId} ${startMs}`}>
          {' · '}
          <Link to="/coding/$partId" params={{ partId }} search={{}}>
            {analysis.range({ from: clock(startMs), to: clock(endMs) })}
          </Link>
        </span>
      ))}{' '}
      {reading}
    </>
  )
}
