import { Link } from '@tanstack/react-router'
import type { ReversalFinding, ReversalRow } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import styles from '../page/Page.module.css'
import type { QuestionViewProps } from '../question-view.ts'
import { RowsPage } from '../rows/RowsPage.tsx'
import type { RowKind } from '../rows/row-kind.ts'
import type { RowNames } from '../rows/use-row-names.ts'
import { useRowNames } from '../rows/use-row-names.ts'
import { useAskedOfPeriods } from '../use-asked-of-periods.ts'
import { useQuestion } from '../use-question.ts'
import { MediationsOf } from './MediationsOf.tsx'
import { StandingsOfRow } from './StandingsOfRow.tsx'

/** Pole reversal: where films, and symbols in them, stand between the poles of each contradiction. */
export function ReversalView(props: QuestionViewProps) {
  const names = useRowNames()
  const asked = useQuestion('reversal', useAskedOfPeriods(props))
  return (
    <FindingPage asked={asked}>
      {({ finding }) => (
        <RowsPage
          finding={finding}
          kind={kindOf(finding, names)}
          names={names}
          belowGroup={([row]) => row && <MediationsOf contradictionId={row.contradictionId} names={names} />}
          below={<WhatItNeeds finding={finding} names={names} />}
        />
      )}
    </FindingPage>
  )
}

function kindOf(finding: ReversalFinding, names: RowNames): RowKind<ReversalRow> {
  return {
    keyOf: ({ contradictionId, codeId }) => `${contradictionId}.${codeId ?? 'films'}`,
    saying: (words, named, row) => words.rows.reversal(row, named, finding),
    groupOf: (named, { contradictionId }) => named.contradiction(contradictionId),
    framesOf: ({ contradictionId, codeId }) =>
      codeId === null
        ? { codeIds: placedCodes(finding, contradictionId), where: 'any' }
        : { codeIds: [codeId], where: 'all' },
    scale: 'position',
    inWords: ({ rowPages }, named, { contradictionId }, value) => {
      const [first, second] = named.poles(contradictionId)
      return value === 0 ? rowPages.inTheMiddle : rowPages.nearerTo(value < 0 ? first : second)
    },
    axisOf: ({ rowPages }, named, { contradictionId }) => {
      const [first, second] = named.poles(contradictionId)
      return rowPages.axes.position({ first, second })
    },
    details: (row, _finding, onOpen) => <StandingsOfRow {...{ row, finding, names, onOpen }} />,
  }
}

/** Codes of which a mark stands in the contradiction. */
function placedCodes({ rows }: ReversalFinding, contradictionId: string): string[] {
  return rows.flatMap(row =>
    row.contradictionId === contradictionId && row.codeId !== null ? [row.codeId] : [],
  )
}

interface OfFinding {
  finding: ReversalFinding
  names: RowNames
}

/** Contradictions in which no mark stands yet: what they would need, and what was read of them all the same. */
function WhatItNeeds({ finding: { contradictions }, names }: OfFinding) {
  const { rowPages, analysis } = useWords()
  const named = names.inLanguage(names.language)
  if (contradictions.length === 0)
    return (
      <p className={styles.lead} data-testid="what-it-needs">
        {rowPages.noContradictions}{' '}
        <Link to="/codebook" search={{}}>
          {rowPages.toCodebook}
        </Link>
      </p>
    )
  return contradictions
    .filter(({ marks }) => marks === 0)
    .map(({ contradictionId }) => (
      <section
        key={contradictionId}
        aria-label={named.contradiction(contradictionId)}
        data-testid="what-it-needs"
      >
        <p className={styles.lead}>
          {rowPages.nothingPlaced(named.contradiction(contradictionId))}{' '}
          <Link to="/desk" search={{ mode: 'coding' }}>
            {analysis.toCoding}
          </Link>
        </p>
        <MediationsOf contradictionId={contradictionId} names={names} />
      </section>
    ))
}
