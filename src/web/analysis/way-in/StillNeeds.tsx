import { useEffect, useState } from 'react'
import type { QuestionName } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { BeginLink } from './BeginLink.tsx'
import { needsOf } from './needs.ts'
import { useStanding } from './use-standing.ts'
import styles from './WayIn.module.css'

/**
 * Above a finding: what the question still needs before it can say anything of change, and where to begin. Once these
 * films have it all, that is not reckoned any more while the page is open: nothing is counted beside the finding.
 */
export function StillNeeds({ question }: { question: QuestionName }) {
  const [hasAll, setHasAll] = useState(false)
  return hasAll ? null : <Needed question={question} onAll={() => setHasAll(true)} />
}

function Needed({ question, onAll }: { question: QuestionName; onAll: () => void }) {
  const { wayIn } = useWords()
  const standing = useStanding()
  const missing = standing ? needsOf[question].filter(need => !standing.met[need]) : []
  const hasAll = standing !== null && missing.length === 0
  useEffect(() => {
    if (hasAll) onAll()
  })
  if (!standing || missing.length === 0) return null
  return (
    <div className={styles.stillNeeds} data-testid="still-needs">
      <p>{wayIn.stillNeeds(missing.map(need => wayIn.needs[need](standing)))}</p>
      <ul>
        {missing.map(need => (
          <li key={need}>
            <BeginLink need={need} question={question} />
          </li>
        ))}
      </ul>
    </div>
  )
}
