import { useState } from 'react'
import type { Code, Contradiction } from '../../study/index.ts'
import { useWords } from '../use-app.ts'
import styles from './CodebookScreen.module.css'
import { CodePage } from './CodePage.tsx'
import { ContradictionPage } from './contradictions/ContradictionPage.tsx'
import { NewContradiction } from './contradictions/NewContradiction.tsx'
import type { OpenInAddress, OpenPageActs } from './use-open-page.ts'
import { WorkedExamples } from './WorkedExamples.tsx'

interface OpenPageProps extends OpenInAddress {
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
  acts: OpenPageActs
}

/** The page of the code or the contradiction that is open; else what a codebook is for. */
export function OpenPage({ codeId, contradictionId, codes, contradictions, acts }: OpenPageProps) {
  const { codebook } = useWords()
  const [beganEmpty] = useState(codes.length === 0)
  if (acts.isOpposing)
    return (
      <NewContradiction contradictions={contradictions} onMade={acts.openMade} onCancel={acts.stopOpposing} />
    )
  const code = codes.find(({ id }) => id === codeId)
  if (code) return <CodePage key={code.id} code={code} codes={codes} onClose={acts.close} />
  const contradiction = contradictions.find(({ id }) => id === contradictionId)
  if (contradiction)
    return (
      <ContradictionPage
        key={contradiction.id}
        contradiction={contradiction}
        contradictions={contradictions}
        isFresh={contradiction.id === acts.madeId}
        onClose={acts.close}
      />
    )
  return (
    <section>
      <p className={styles.purpose}>{codebook.purpose}</p>
      <p className={styles.purpose}>{codes.length === 0 ? codebook.begin : codebook.choose}</p>
      {beganEmpty && <WorkedExamples codes={codes} />}
    </section>
  )
}
