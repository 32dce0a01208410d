import type { SymbolOverTime, WhenFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { CopySentence } from '../page/CopySentence.tsx'
import { DatedBy, useDated } from '../page/DatedBy.tsx'
import { FindingPage } from '../page/FindingPage.tsx'
import section from '../page/FindingSection.module.css'
import { FindingSection } from '../page/FindingSection.tsx'
import { MeasureChoice, useMeasure } from '../page/MeasureChoice.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import styles from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { FilmsByYear } from './FilmsByYear.tsx'
import { SymbolChart } from './SymbolChart.tsx'
import { WhenTable } from './WhenTable.tsx'

const measures = ['screen-time', 'slices', 'shots', 'scenes'] as const

/** When: in which year it changes, if no period is set beforehand; of each code and of all together. */
export function WhenView() {
  const { when, analysis, plainly } = useWords()
  const names = useNames()
  const version = useVersionAsked()
  const dated = useDated()
  const numbers = useNumbers()
  const measured = useMeasure(measures)
  const measure = measured.chosen
  const asked = useQuestion('when', {
    dated,
    ...(version && { codebookVersion: version.number }),
    ...(measure !== 'screen-time' && { measure }),
  })
  const titles = (ids: readonly string[]) => analysis.listOfTitles(ids.map(id => names.film(id)))
  return (
    <FindingPage asked={asked}>
      {({ finding }) => {
        const spread = finding.films.filter(({ isSpread }) => isSpread).map(({ filmId }) => filmId)
        return (
          <>
            <Resolution
              cautions={[
                ...(spread.length > 0 ? [when.spread(titles(spread))] : []),
                ...(finding.filmsWithoutDate.length > 0
                  ? [when.withoutDate(titles(finding.filmsWithoutDate))]
                  : []),
                ...(finding.filmsWithoutScenes?.length
                  ? [when.withoutScenes(titles(finding.filmsWithoutScenes))]
                  : []),
                ...(numbers === 'none' ? [] : [when.stepOrDrift]),
              ]}
              below={
                <>
                  <div className={styles.view}>
                    <DatedBy />
                  </div>
                  {numbers !== 'none' && (
                    <div className={styles.view}>
                      <MeasureChoice label={when.measure} {...measured} />
                    </div>
                  )}
                </>
              }
            >
              <p>{numbers === 'none' ? plainly.noNumbers : when.resolution(finding)}</p>
              {numbers === 'descriptive' && <p>{plainly.noTests}</p>}
            </Resolution>
            {finding.symbols.length === 0 ? (
              <NoCodesYet />
            ) : (
              <>
                {numbers === 'inferential' && (
                  <section className={styles.resolution} aria-labelledby="system" data-testid="system">
                    <h2 id="system">{when.systemTitle}</h2>
                    <p>{when.system(finding)}</p>
                  </section>
                )}
                <ReadingOrTable
                  reading={() => <Reading finding={finding} names={names} />}
                  table={numbers === 'none' ? null : () => <WhenTable finding={finding} names={names} />}
                />
              </>
            )}
          </>
        )
      }}
    </FindingPage>
  )
}

interface ReadingProps {
  finding: WhenFinding
  names: Names
}

/** Codes by their evidence; those that are in no dated film are named at the end. */
function Reading({ finding, names }: ReadingProps) {
  const { when } = useWords()
  const numbers = useNumbers()
  const seen = inOrder(finding, numbers).filter(({ present }) => present > 0)
  const unseen = finding.symbols.filter(({ present }) => present === 0)
  return (
    <>
      {seen.map((symbol, index) => (
        <FindingSection
          key={symbol.symbol}
          codeId={symbol.symbol}
          names={names}
          sentence={said(when, numbers, symbol, { name: names.code(symbol.symbol), finding })}
          isNear={index < openAtOnce}
        >
          {() => <SymbolBody symbol={symbol} finding={finding} names={names} />}
        </FindingSection>
      ))}
      {unseen.length > 0 && (
        <p className={styles.empty}>{when.nothing(unseen.map(({ symbol }) => names.code(symbol)))}</p>
      )}
    </>
  )
}

function SymbolBody({ symbol, finding, names }: ReadingProps & { symbol: SymbolOverTime }) {
  const { when } = useWords()
  const numbers = useNumbers()
  const technical = when.technical(symbol, names.code(symbol.symbol), finding)
  return (
    <>
      {numbers !== 'none' && <SymbolChart symbol={symbol} finding={finding} names={names} />}
      <FilmsByYear symbol={symbol} names={names} />
      {numbers === 'inferential' && technical && (
        <p className={section.technical} data-testid="technical-sentence">
          {technical}
        </p>
      )}
      <CopySentence
        say={language => {
          const words = wordsIn(language).when
          const name = names.code(symbol.symbol, language)
          const plain = said(words, numbers, symbol, { name, finding })
          if (numbers !== 'inferential') return plain
          return [plain, words.technical(symbol, name, finding)]
            .join(language === 'zh-Hans' ? '' : ' ')
            .trim()
        }}
      />
    </>
  )
}

/** The sentence of a code, as much of it in numbers as is shown. */
function said(
  when: Words['when'],
  numbers: NumbersChoice,
  symbol: SymbolOverTime,
  { name, finding }: { name: string; finding: WhenFinding },
): string {
  const { change, present, films } = symbol
  if (numbers === 'none' || (numbers === 'descriptive' && isNotComputable(change)))
    return when.shown({ name, present, films: films.length })
  if (numbers === 'inferential' || isNotComputable(change)) return when.plain(symbol, name, finding)
  const { lastYearBefore: from, firstYearAfter: to, meanBefore: before, meanAfter: after } = change
  const { measure } = finding.parameters
  return when.described({ name, before, after, years: when.bestDivision({ from, to }), measure })
}

/** By the p that decides, of all codes together; where nothing is tested, as the codebook has them. */
function inOrder({ symbols }: WhenFinding, numbers: NumbersChoice): SymbolOverTime[] {
  if (numbers !== 'inferential') return [...symbols]
  const orderOf = ({ change }: SymbolOverTime): [number, number] =>
    isNotComputable(change)
      ? [3, 3]
      : [isNotComputable(change.corrected) ? 2 : (change.corrected as number), change.p]
  return [...symbols].sort((one, other) => {
    const [a, b] = [orderOf(one), orderOf(other)]
    return a[0] - b[0] || a[1] - b[1]
  })
}

/** More codes than these are drawn when they are scrolled near. */
const openAtOnce = 6
