import { Link } from '@tanstack/react-router'
import type { ContradictionFinding } from '../../../findings/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import { CopySentence } from '../page/CopySentence.tsx'
import { DatedBy, useDated } from '../page/DatedBy.tsx'
import { FindingPage } from '../page/FindingPage.tsx'
import look from '../page/FindingSection.module.css'
import styles from '../page/Page.module.css'
import { Resolution } from '../page/Resolution.tsx'
import type { AnyQuestionViewProps } from '../question-view.ts'
import { MediationsOf } from '../reversal/MediationsOf.tsx'

import type { RowNames } from '../rows/use-row-names.ts'
import { useRowNames } from '../rows/use-row-names.ts'
import { useOpened } from '../use-opened.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { MediationsFound } from './MediationsFound.tsx'
import { Moves } from './Moves.tsx'
import { Reality } from './Reality.tsx'
import { Square } from './Square.tsx'

/** A contradiction: its square and moves by film, its mediations in the order of a date, what scenes do to reality. */
export function ContradictionView({ periodisation, compared }: AnyQuestionViewProps) {
  const { contradiction: words, analysis } = useWords()
  const names = useRowNames()
  const dated = useDated()
  const version = useVersionAsked()
  const [chosen, choose] = useOpened('contradiction')
  const [reader, chooseReader] = useOpened('reader')
  const homeId = useAppState(state => state.study?.homeCoderId ?? null)
  const asked = useQuestion('contradiction', {
    dated,
    ...(version && { codebookVersion: version.number }),
    ...(chosen && { contradictionId: chosen }),
    ...(reader && { coderId: reader }),
    ...(periodisation &&
      compared?.every(Boolean) && { periodisationId: periodisation.id, periods: [compared[0], compared[1]] }),
  })
  const named = names.inLanguage(names.language)
  return (
    <FindingPage asked={asked}>
      {({ finding }) => {
        const { contradictionId, contradictions } = finding
        if (contradictionId === null) return <NoContradictions />
        const name = named.contradiction(contradictionId)
        const undated = finding.films.filter(({ years }) => years === null).map(({ id }) => names.film(id))
        return (
          <>
            {contradictions.length > 1 && (
              <LabelledSelect
                label={words.choose}
                choices={contradictions.map(({ contradictionId: value }) => ({
                  value,
                  name: named.contradiction(value),
                }))}
                chosen={contradictionId}
                onChoose={choose}
              />
            )}
            <Reader
              finding={finding}
              names={names}
              onChoose={id => chooseReader(id === homeId ? null : id)}
            />
            <Resolution
              cautions={undated.length > 0 ? [words.undated(analysis.listOfTitles(undated))] : []}
              below={<DatedBy />}
            >
              <p>{words.meaning}</p>
            </Resolution>
            <p className={look.plain} data-testid="plain-sentence">
              {words.plain(finding, name)}
            </p>
            <WhatItNeeds finding={finding} name={name} />
            <Square finding={finding} contradictionId={contradictionId} names={names} />
            <Moves finding={finding} contradictionId={contradictionId} names={names} />
            {finding.readBy === homeId ? (
              <MediationsOf contradictionId={contradictionId} names={names} by={dated} />
            ) : (
              <MediationsFound finding={finding} contradictionId={contradictionId} names={names} />
            )}
            <Reality finding={finding} names={names} />
            <CopySentence
              say={language =>
                wordsIn(language).contradiction.plain(
                  finding,
                  names.inLanguage(language).contradiction(contradictionId),
                )
              }
            />
          </>
        )
      }}
    </FindingPage>
  )
}

interface ReaderProps {
  finding: ContradictionFinding
  names: RowNames
  onChoose: (coderId: string) => void
}

/** Whose readings these are, where several read; those of the coder at home unless another is chosen. */
function Reader({ finding: { readBy, readers }, names, onChoose }: ReaderProps) {
  const { contradiction: words } = useWords()
  const homeId = useAppState(state => state.study?.homeCoderId ?? null)
  const all = [...new Set([...(homeId ? [homeId] : []), ...readers, readBy])]
  if (all.length < 2) return null
  return (
    <>
      <LabelledSelect
        label={words.reader}
        choices={all.map(value => ({ value, name: names.coder(value) }))}
        chosen={readBy}
        onChoose={onChoose}
      />
      {readBy !== homeId && (
        <p className={styles.caution} data-testid="read-by">
          {words.readBy(names.coder(readBy))}
        </p>
      )}
    </>
  )
}

function NoContradictions() {
  const { rowPages } = useWords()
  return (
    <p className={styles.lead} data-testid="what-it-needs">
      {rowPages.noContradictions}{' '}
      <Link to="/codebook" search={{}}>
        {rowPages.toCodebook}
      </Link>
    </p>
  )
}

/** Where nothing is read of it yet: what it would need, and how to begin. */
function WhatItNeeds({ finding, name }: { finding: ContradictionFinding; name: string }) {
  const { contradiction: words } = useWords()
  const marked = new Set(finding.square.flatMap(one => one.marked)).size
  if (finding.mediations.length > 0) return null
  return (
    <p className={styles.lead} data-testid="what-it-needs">
      {marked > 0 ? words.marksOnly(marked) : words.nothingYet(name)}{' '}
      <Link to="/desk" search={{ mode: 'coding' }}>
        {words.toDesk}
      </Link>
    </p>
  )
}
