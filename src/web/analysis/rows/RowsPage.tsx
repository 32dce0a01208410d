import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { ComparedRow, RowsFinding } from '../../../findings/index.ts'
import { byEvidence } from '../../../findings/index.ts'
import { withOpened } from '../../state/opened.ts'
import { useWords } from '../../use-app.ts'
import styles from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import { FocalSymbols } from '../prevalence/FocalSymbols.tsx'
import { useCautions } from '../prevalence/use-cautions.ts'
import { useFocal } from '../use-focal.ts'
import { useNumbers } from '../use-numbers.ts'
import { RowSection } from './RowSection.tsx'
import { RowsTable } from './RowsTable.tsx'
import type { RowKind } from './row-kind.ts'
import { firstFilmOf, placeOfFilms } from './use-films-of-row.ts'
import type { RowNames } from './use-row-names.ts'

interface RowsPageProps<Row extends ComparedRow> {
  finding: RowsFinding<Row>
  kind: RowKind<Row>
  names: RowNames
  /** What a scholar chooses here, and what is to be known of all lines. */
  above?: ReactNode
  /** In the place of lines, or after them. */
  below?: ReactNode
  /** After the lines of one heading. */
  belowGroup?: (rows: readonly Row[]) => ReactNode
}

/** More lines than these are drawn when they are scrolled near. */
const openAtOnce = 8

/** What the films can show, then the lines, those with the strongest evidence first, or all as a table. */
export function RowsPage<Row extends ComparedRow>(props: RowsPageProps<Row>) {
  const { finding, kind, names, above, below, belowGroup } = props
  const words = useWords()
  const numbers = useNumbers()
  const cautions = useCautions()
  const [focal, setFocal] = useFocal()
  const navigate = useNavigate({ from: '/analysis' })
  const groups = useMemo(() => grouped(finding, kind, names), [finding, kind, names])
  const openRow = (row: Row, period: 1 | 2) =>
    void navigate({
      search: before => ({
        ...before,
        open: withOpened(
          withOpened(before.open, 'table', null),
          placeOfFilms(kind.keyOf(row)),
          firstFilmOf(row, period, kind.scale),
        ),
      }),
      hash: `row-${kind.keyOf(row)}`,
      replace: true,
    })
  return (
    <>
      <Resolution
        cautions={cautions(finding.warnings, finding, names)}
        below={numbers === 'inferential' && <FocalSymbols focal={focal} onFocal={setFocal} />}
      >
        {numbers === 'inferential' && finding.rows.length > 0 && (
          <p>{words.prevalence.resolution(finding)}</p>
        )}
        {numbers === 'descriptive' && <p>{words.plainly.noTests}</p>}
        {numbers === 'none' && <p>{words.plainly.noNumbers}</p>}
        {above}
      </Resolution>
      {finding.rows.length > 0 && (
        <ReadingOrTable
          reading={() => (
            <>
              {groups.map(({ name, rows, before }) => (
                <section key={name} aria-label={name || words.analysis.views.reading}>
                  {name !== '' && <h2 className={styles.group}>{name}</h2>}
                  {rows.map((row, index) => (
                    <RowSection
                      key={kind.keyOf(row)}
                      {...{ row, finding, kind, names }}
                      isNear={before + index < openAtOnce}
                    />
                  ))}
                  {belowGroup?.(rows)}
                </section>
              ))}
            </>
          )}
          table={
            numbers === 'none'
              ? null
              : () => (
                  <RowsTable
                    rows={groups.flatMap(({ rows }) => rows)}
                    {...{ finding, kind, names }}
                    onOpen={openRow}
                  />
                )
          }
        />
      )}
      {below}
    </>
  )
}

/** Under each heading the lines in order of evidence; the headings in the order of their strongest lines. */
function grouped<Row extends ComparedRow>(
  finding: RowsFinding<Row>,
  kind: RowKind<Row>,
  names: RowNames,
): { name: string; rows: Row[]; before: number }[] {
  const named = names.inLanguage(names.language)
  const groups = new Map<string, Row[]>()
  for (const row of byEvidence(finding.rows)) {
    const name = kind.groupOf(named, row)
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  let before = 0
  return [...groups].map(([name, rows]) => {
    const group = { name, rows, before }
    before += rows.length
    return group
  })
}
