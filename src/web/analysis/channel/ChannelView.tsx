import { Link } from '@tanstack/react-router'
import type { ChannelFinding, ChannelRow } from '../../../findings/index.ts'
import { Choice } from '../../controls/Choice.tsx'
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
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { useQuestion } from '../use-question.ts'

const measures = ['screen-time', 'marks'] as const

/** Channel: by what symbols are there, or any other aspect of their marks. */
export function ChannelView(props: QuestionViewProps) {
  const names = useRowNames()
  const [aspectId, choose] = useOpened('aspect')
  const measured = useMeasure(measures)
  const asked = useQuestion('channel', {
    ...useAskedOfPeriods(props),
    ...(aspectId && { aspectId }),
    ...(measured.chosen !== 'screen-time' && { measure: measured.chosen }),
  })
  return (
    <FindingPage asked={asked}>
      {({ finding }) => (
        <RowsPage
          finding={finding}
          kind={kindOf(finding)}
          names={names}
          above={
            <>
              <WhatIsAnswered finding={finding} names={names} onAspect={choose} />
              <CountedIn finding={finding} names={names} measured={measured} />
            </>
          }
          below={finding.rows.length === 0 && <WhatItNeeds finding={finding} names={names} />}
        />
      )}
    </FindingPage>
  )
}

function kindOf(finding: ChannelFinding): RowKind<ChannelRow> {
  return {
    keyOf: ({ codeId, valueId }) => `${codeId}.${valueId}`,
    saying: (words, named, row) => words.rows.channel(row, named, finding),
    groupOf: (named, { codeId }) => named.code(codeId),
    framesOf: ({ codeId }) => ({ codeIds: [codeId], where: 'all' }),
    scale: 'share',
    inWords: ({ plainly }, _names, _row, value) => (value === 0 ? plainly.absent : plainly.present),
    axisOf: ({ rowPages }) => rowPages.axes.share[finding.parameters.measure ?? 'screen-time'],
    details: (row, _finding, onOpen) => <ByMarks {...{ row, finding, onOpen }} />,
  }
}

interface ByMarksProps {
  row: ChannelRow
  finding: ChannelFinding
  onOpen: (period: 1 | 2) => void
}

function ByMarks({ row, finding, onOpen }: ByMarksProps) {
  const { rowPages } = useWords()
  return (
    <MeansBeside
      title={rowPages.byMarks}
      periods={finding.periods}
      lines={[{ name: '', means: row.byMarks }]}
      are="shares"
      onOpen={onOpen}
    />
  )
}

interface OfFinding {
  finding: ChannelFinding
  names: RowNames
}

/** Which aspect is asked about, and how many marks answer it. */
function WhatIsAnswered({ finding, names, onAspect }: OfFinding & { onAspect: (aspectId: string) => void }) {
  const { rowPages } = useWords()
  const isInNumbers = useNumbers() !== 'none'
  const { aspectId, aspects, answeredMarks: answered, marks, takesSeveral } = finding
  const named = names.inLanguage(names.language)
  if (aspectId === null) return null
  return (
    <>
      {finding.rows.length > 0 && isInNumbers && <p>{rowPages.answered({ answered, marks })}</p>}
      {takesSeveral && finding.rows.length > 0 && isInNumbers && <p>{rowPages.severalAtOnce}</p>}
      {aspects.length > 1 && (
        <Choice
          label={rowPages.aspect}
          choices={aspects.map(({ aspectId: value }) => ({ value, name: named.aspect(value) }))}
          chosen={aspectId}
          onChoose={onAspect}
        />
      )}
    </>
  )
}

function WhatItNeeds({ finding: { aspectId, marks }, names }: OfFinding) {
  const { rowPages } = useWords()
  const named = names.inLanguage(names.language)
  return (
    <p className={styles.lead} data-testid="what-it-needs">
      {aspectId === null
        ? rowPages.noAspects
        : rowPages.nothingAnswered({ aspect: named.aspect(aspectId), marks })}{' '}
      <Link to="/codebook" search={{}}>
        {rowPages.toCodebook}
      </Link>
    </p>
  )
}
