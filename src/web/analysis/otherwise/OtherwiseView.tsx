import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { drawWays, waysDrawn } from '../../../charts/index.ts'
import type { OtherwiseFinding } from '../../../findings/index.ts'
import { isInUse } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useRoom } from '../../controls/use-room.ts'
import { useCodes } from '../../stage/codes/use-codes.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import page from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import type { QuestionViewProps } from '../question-view.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import styles from './Otherwise.module.css'
import { WaysTable } from './WaysTable.tsx'

/** One symbol, counted in every way that could have been chosen: a sentence, a picture of all of them, a table. */
export function OtherwiseView({ periodisation, compared }: QuestionViewProps) {
  const { otherwise: words } = useWords()
  const names = useNames()
  const codes = useCodes().filter(isInUse)
  const [codeId, choose] = useSymbol(codes[0]?.id)
  const version = useVersionAsked()
  const asked = useQuestion(
    'otherwise',
    codeId === undefined
      ? null
      : {
          ...(version && { codebookVersion: version.number }),
          ...{ periodisationId: periodisation.id, periods: [...compared], codeId },
        },
  )
  if (codeId === undefined) return <NoCodesYet />
  return (
    <>
      <p className={page.lead}>{words.meaning}</p>
      <div className={styles.symbol}>
        <LabelledSelect
          label={words.symbol}
          choices={codes.map(({ id }) => ({ value: id, name: names.code(id) }))}
          chosen={codeId}
          onChoose={choose}
        />
      </div>
      <FindingPage asked={asked}>{({ finding }) => <Ways finding={finding} names={names} />}</FindingPage>
    </>
  )
}

function Ways({ finding, names }: { finding: OtherwiseFinding; names: Names }) {
  const { otherwise: words } = useWords()
  const numbers = useNumbers()
  const isTested = numbers === 'inferential'
  const isSaid = finding.chosen.says !== 'cannot-say' && finding.canSay > 0
  return (
    <>
      <p className={styles.plain} data-testid="plain-sentence">
        {words.plain(finding, names.code(finding.symbol), { names, isTested })}
      </p>
      {isSaid && (
        <ReadingOrTable
          reading={() => <Picture finding={finding} names={names} isTested={isTested} />}
          table={() => <WaysTable finding={finding} names={names} numbers={numbers} />}
        />
      )}
      {finding.bordersFixed && <p className={page.caution}>{words.bordersFixed}</p>}
      {finding.ways.some(({ withoutThin }) => withoutThin) && (
        <p className={styles.note}>{words.thin(finding.leastLooked)}</p>
      )}
      {isTested && isSaid && <p className={styles.note}>{words.notCorrected}</p>}
    </>
  )
}

function Picture({
  finding,
  names,
  isTested,
}: {
  finding: OtherwiseFinding
  names: Names
  isTested: boolean
}) {
  const { otherwise: words } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const width = useRoom(box)?.width ?? 0
  const text = useMemo(
    () => (width < 100 ? '' : drawWays(waysDrawn(finding, { words, names, width, isTested }))),
    [finding, words, names, width, isTested],
  )
  return (
    <figure className={styles.figure}>
      <div
        ref={box}
        className={styles.drawing}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
        dangerouslySetInnerHTML={{ __html: text }}
      />
      <figcaption className={styles.key}>
        {(isTested
          ? (['the-same', 'other-side-of-05', 'turned'] as const)
          : (['the-same', 'turned'] as const)
        ).map(says => (
          <span key={says} data-says={says}>
            {words.says[says]}
          </span>
        ))}
        <span data-says="chosen">{words.chosen}</span>
      </figcaption>
    </figure>
  )
}

/** The symbol stands in the address. */
function useSymbol(first: string | undefined) {
  const navigate = useNavigate({ from: '/analysis' })
  const symbol = useSearch({ from: '/analysis', select: search => search.symbol })
  const choose = (id: string) =>
    void navigate({ search: before => ({ ...before, symbol: id }), replace: true, resetScroll: false })
  return [symbol ?? first, choose] as const
}
