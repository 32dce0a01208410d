import { Link } from '@tanstack/react-router'
import type { CarrierFinding, CarrierRow } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import { useMeasure } from '../page/MeasureChoice.tsx'
import styles from '../page/Page.module.css'
import type { QuestionViewProps } from '../question-view.ts'
import { CountedIn } from '../rows/CountedIn.tsx'
import { MeansBeside } from '../rows/MeansBeside.tsx'
import { RowsPage } from '../rows/RowsPage.tsx'
import type { RowKind } from '../rows/row-kind.ts'
import type { RowNames } from '../rows/use-row-names.ts'
import { useRowNames } from '../rows/use-row-names.ts'
import { useAskedOfPeriods } from '../use-asked-of-periods.ts'
import { useQuestion } from '../use-question.ts'

const measures = ['screen-time', 'shots', 'scenes'] as const

/** Carrier: who is in which space, by period. */
export function CarrierView(props: QuestionViewProps) {
  const names = useRowNames()
  const measured = useMeasure(measures)
  const asked = useQuestion('carrier', {
    ...useAskedOfPeriods(props),
    ...(measured.chosen !== 'screen-time' && { measure: measured.chosen }),
  })
  return (
    <FindingPage asked={asked}>
      {({ finding }) => (
        <RowsPage
          finding={finding}
          kind={kindOf(finding, names)}
          names={names}
          above={<CountedIn finding={finding} names={names} measured={measured} />}
          below={finding.rows.length === 0 && <WhatItNeeds finding={finding} />}
        />
      )}
    </FindingPage>
  )
}

function kindOf(finding: CarrierFinding, names: RowNames): RowKind<CarrierRow> {
  return {
    keyOf: ({ spaceId, subjectId }) => `${spaceId}.${subjectId}`,
    saying: (words, named, row) => words.rows.carrier(row, named, finding),
    groupOf: (named, { spaceId }) => named.code(spaceId),
    framesOf: ({ spaceId, subjectId }) => ({ codeIds: [subjectId, spaceId], where: 'all' }),
    scale: 'share',
    inWords: ({ plainly }, _names, _row, value) => (value === 0 ? plainly.absent : plainly.present),
    axisOf: ({ rowPages }) => rowPages.axes.share[finding.parameters.measure ?? 'screen-time'],
    details: (row, _finding, onOpen) => <HowThere {...{ row, finding, names, onOpen }} />,
  }
}

interface HowThereProps {
  row: CarrierRow
  finding: CarrierFinding
  names: RowNames
  onOpen: (period: 1 | 2) => void
}

/** At home, working, passing, expelled, owning: whatever the aspects of the subject's marks say. */
function HowThere({ row, finding, names, onOpen }: HowThereProps) {
  const { rowPages } = useWords()
  const named = names.inLanguage(names.language)
  const aspectIds = [...new Set(row.how.map(({ aspectId }) => aspectId))]
  return aspectIds.map(aspectId => (
    <MeansBeside
      key={aspectId}
      title={rowPages.howThere(named.aspect(aspectId))}
      periods={finding.periods}
      lines={row.how
        .filter(one => one.aspectId === aspectId)
        .map(({ valueId, means }) => ({ name: named.value(aspectId, valueId), means }))}
      are="shares"
      onOpen={onOpen}
    />
  ))
}

function WhatItNeeds({ finding: { spaces, subjects } }: { finding: CarrierFinding }) {
  const { rowPages, analysis } = useWords()
  const isInBook = spaces.length > 0 && subjects.length > 0
  return (
    <p className={styles.lead} data-testid="what-it-needs">
      {rowPages.noCarriers({ spaces: spaces.length, subjects: subjects.length })}{' '}
      {isInBook ? (
        <Link to="/desk" search={{ mode: 'coding' }}>
          {analysis.toCoding}
        </Link>
      ) : (
        <Link to="/codebook" search={{}}>
          {rowPages.toCodebook}
        </Link>
      )}
    </p>
  )
}
