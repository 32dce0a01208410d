import { Link } from '@tanstack/react-router'
import type { QuestionName } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { NeedName } from './needs.ts'

/** Where a scholar begins to make what a question still needs. */
export function BeginLink({ need, question }: { need: NeedName; question: QuestionName }) {
  const { wayIn } = useWords()
  const said = wayIn.begin[need]
  switch (need) {
    case 'looked-through':
      return (
        <Link to="/desk" search={{ mode: 'coding' }}>
          {said}
        </Link>
      )
    case 'periods':
      return (
        <Link to="/analysis" search={{ question }}>
          {said}
        </Link>
      )
    case 'dates':
    case 'shots':
      return <Link to="/corpus">{said}</Link>
    default:
      return <Link to="/codebook">{said}</Link>
  }
}
