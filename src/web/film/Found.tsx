import { Link } from '@tanstack/react-router'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Pass } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../stage/codes/use-codes.ts'
import type { FilmCoding } from '../state/coding.ts'
import { shareLookedThrough } from '../state/coding.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { MomentLink } from './MomentLink.tsx'
import { Section } from './Section.tsx'
import { symbolsFound } from './symbols-found.ts'
import type { MomentOf } from './use-film.ts'

const mostSymbols = 12
const namedCodes = 6

interface FoundProps {
  card: FilmCard
  coding: FilmCoding
  momentOf: MomentOf
}

/** The passes through the film, and the symbols that they found most. */
export function Found({ card, coding, momentOf }: FoundProps) {
  const { filmPage: words, amounts } = useWords()
  const language = useAppState(state => state.preferences.language)
  const codes = useCodes()
  const { passes, lookedThrough, marks } = coding
  const training = new Set(passes.filter(({ isTraining }) => isTraining).map(({ id }) => id))
  const symbols = symbolsFound({
    ...{ marks, codes, partIds: card.parts.map(({ id }) => id) },
    isCounted: passId => !training.has(passId),
  }).slice(0, mostSymbols)
  const longestMs = symbols[0]?.screenTimeMs ?? 1
  const [part] = card.parts
  const nameCodes = ({ codeIds }: Pass) => {
    const names = codeIds.flatMap(codeId => {
      const code = codes.find(({ id }) => id === codeId)
      return code ? [codeName(code, language)] : []
    })
    return words.codes(names.slice(0, namedCodes), Math.max(0, names.length - namedCodes))
  }
  return (
    <>
      <Section title={words.symbols} meaning={words.symbolsMeaning}>
        {symbols.length === 0 && <p className={styles.none}>{words.noSymbols}</p>}
        <ul className={styles.symbols}>
          {symbols.map(({ code, screenTimeMs, marks: count, first }) => (
            <li key={code.id}>
              <MomentLink
                moment={momentOf(first.partId, first.startMs)}
                label={words.firstMark(codeName(code, language))}
              >
                <CodeSwatch code={code} /> {codeName(code, language)}
              </MomentLink>
              <meter min={0} max={longestMs} value={screenTimeMs} aria-label={codeName(code, language)} />
              <span className={styles.faint}>
                {words.symbolTime({ time: amounts.length(screenTimeMs), marks: count })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.passes}>
        {passes.length === 0 && <p className={styles.none}>{words.noPasses}</p>}
        <ul className={styles.rows}>
          {passes.map(pass => (
            <li key={pass.id}>
              {part ? (
                <Link to="/coding/$partId" params={{ partId: part.id }} search={{ pass: pass.id }}>
                  {nameCodes(pass)}
                </Link>
              ) : (
                nameCodes(pass)
              )}
              <span className={styles.faint}>
                {[
                  words.lookedThrough(
                    amounts.percent(shareLookedThrough(lookedThrough, pass.id, card.runningMs)),
                  ),
                  ...(pass.finishedAt === null ? [] : [words.finished]),
                  ...(pass.isTraining ? [words.training] : []),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
