import type { AppearanceFinding, CodeInTime, FilmDot } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { AppearanceStill } from '../../stage/appearances/AppearanceStill.tsx'
import { useAppearances } from '../../stage/appearances/use-appearances.ts'
import { countedFirst } from '../../state/appearances.ts'
import { useWords } from '../../use-app.ts'
import { Cautions } from '../page/Cautions.tsx'
import { CopySentence } from '../page/CopySentence.tsx'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import styles from '../page/FindingSection.module.css'
import { FindingSection } from '../page/FindingSection.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import own from './CodeSection.module.css'

interface CodeSectionProps {
  code: CodeInTime
  finding: AppearanceFinding
  names: Names
  isNear: boolean
}

/** One code in time: where it is first seen, with its frame, how it stands in the periods, and all its films. */
export function CodeSection({ code, finding, names, isNear }: CodeSectionProps) {
  const language = names.language
  const [sentence] = sentencesOf(language, code, { finding, names })
  return (
    <FindingSection codeId={code.symbol} names={names} sentence={sentence!} isNear={isNear}>
      {() => <CodeBody code={code} finding={finding} names={names} />}
    </FindingSection>
  )
}

function CodeBody({ code, finding, names }: Omit<CodeSectionProps, 'isNear'>) {
  const { appearance, analysis } = useWords()
  const numbers = useNumbers()
  const titles = (ids: readonly string[]) => analysis.listOfTitles(ids.map(id => names.film(id)))
  const [, inPeriods, byChance] = sentencesOf(names.language, code, { finding, names })
  return (
    <>
      {code.first && <FirstSeen filmIds={code.first.filmIds} codeId={code.symbol} names={names} />}
      {inPeriods && <p className={styles.technical}>{inPeriods}</p>}
      {numbers === 'inferential' && byChance && (
        <p className={styles.technical} data-testid="by-chance">
          {byChance}
        </p>
      )}
      <FilmsBehind code={code} finding={finding} names={names} />
      <Cautions
        said={[
          ...(code.notLookedForBefore.length > 0
            ? [appearance.mayBeEarlier(titles(code.notLookedForBefore))]
            : []),
          ...(code.notLookedForAfter.length > 0
            ? [appearance.mayBeLater(titles(code.notLookedForAfter))]
            : []),
          ...(code.absentThinly.length > 0 ? [appearance.thin(titles(code.absentThinly))] : []),
        ]}
        look={{ line: styles.caution }}
      />
      <CopySentence
        say={language => {
          const [plain, periods, chance] = sentencesOf(language, code, { finding, names })
          const said = [plain, periods, ...(numbers === 'inferential' ? [chance] : [])].filter(Boolean)
          return said.join(language === 'zh-Hans' ? '' : ' ')
        }}
      />
    </>
  )
}

/** Where it is in time, how it stands in the periods, and what chance has to do with it. */
function sentencesOf(
  language: Language,
  code: CodeInTime,
  { finding, names }: { finding: AppearanceFinding; names: Names },
): string[] {
  const { appearance, analysis } = wordsIn(language)
  const name = names.code(code.symbol, language)
  const titles = (ids: readonly string[]) => analysis.listOfTitles(ids.map(id => names.film(id, language)))
  const [first, last] = [titles(code.first?.filmIds ?? []), titles(code.last?.filmIds ?? [])]
  return [
    appearance.inTime(code, { name, first, last }),
    appearance.inPeriods(code, name, finding),
    appearance.byChance(code, finding),
  ]
}

function FirstSeen({ filmIds, codeId, names }: { filmIds: readonly string[]; codeId: string; names: Names }) {
  const { appearance } = useWords()
  return (
    <figure className={own.first}>
      <figcaption>{appearance.firsts}</figcaption>
      <ul>
        {filmIds.slice(0, 3).map(filmId => (
          <FirstStill key={filmId} filmId={filmId} codeId={codeId} names={names} />
        ))}
      </ul>
    </figure>
  )
}

/** The first place that is counted; it leads to its frame. */
function FirstStill({ filmId, codeId, names }: { filmId: string; codeId: string; names: Names }) {
  const version = useVersionAsked()?.number ?? null
  const list = useAppearances(readFilmName(filmId).filmId, codeId, version)
  const [earliest] = countedFirst(list ?? []).slice(0, 1)
  return (
    <li>
      <span>{names.film(filmId)}</span>
      {earliest && <AppearanceStill appearance={earliest} title={names.film(filmId)} />}
    </li>
  )
}

const presences = {
  present: 'present',
  absent: 'absent',
  disputed: 'disputed',
  'not-looked-for': 'notLookedFor',
} as const satisfies Record<FilmDot['presence'], string>

function FilmsBehind({ code, finding, names }: Omit<CodeSectionProps, 'isNear'>) {
  const { appearance, plainly } = useWords()
  const [isOpen, setOpen] = useIsOpened(`films.${code.symbol}`)
  const periods = finding.periods ? [finding.periods.first, finding.periods.second] : null
  const groups = periods
    ? periods.map((name, index) => ({ name, films: code.films.filter(film => film.period === index + 1) }))
    : [{ name: appearance.filmsOf, films: code.films }]
  return (
    <>
      <button
        type="button"
        className={own.open}
        aria-expanded={isOpen}
        data-testid="open-films"
        onClick={() => setOpen(!isOpen)}
      >
        {appearance.openFilms(names.code(code.symbol))}: {appearance.oneOf(code)}
      </button>
      {isOpen && (
        <FilmsUnder
          place={`behind.${code.symbol}`}
          label={appearance.openFilms(names.code(code.symbol))}
          groups={groups.map(({ name, films }) => ({
            name,
            films: films.map(({ filmId, presence }) => ({
              ...{ filmId, said: plainly[presences[presence]] },
              hasFrames: presence === 'present',
            })),
          }))}
          codeId={code.symbol}
          names={names}
          isBehindNumber
        />
      )}
    </>
  )
}
