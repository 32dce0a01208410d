import { codeName, marksToDecide, msToFrame } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { lookOf } from '../../state/marks/track-looks.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { HangsOn } from '../claims/HangsOn.tsx'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { LinksHere } from '../links/LinksHere.tsx'
import { QuotesHere } from '../sources/QuotesHere.tsx'
import { CodeOfMark } from './CodeOfMark.tsx'
import { EdgeInHand } from './EdgeInHand.tsx'
import { Fact, Facts, SpanFacts } from './Facts.tsx'
import styles from './Inspector.module.css'
import type { Inspected } from './inspected.ts'
import { MarkSaid } from './mark/MarkSaid.tsx'
import { RegionsOfMark } from './mark/RegionsOfMark.tsx'
import { useChoosing } from './use-chosen.ts'

/** One mark: its code, its times, whether it counts, and what can be done with it. */
export function MarkView({ of, id: markId }: { of: Inspected; id: string }) {
  const { part, playback, coding } = of
  const { inspector: words, coding: codingWords } = useWords()
  const { outbox } = useServices()
  const choose = useChoosing()
  const language = useAppState(state => state.preferences.language)
  const mark = coding?.coding.marks.find(({ id }) => id === markId)
  const code = coding?.codes.find(({ id }) => id === mark?.codeId)
  const isLocked = useAppState(state => lookOf(state.preferences.tracks, code?.id ?? '').isLocked)
  if (!coding || !mark || !code) return null
  const { filmId, startMs, attachedTo: shotId } = mark
  const number = part.shownShots.findIndex(({ id }) => id === shotId) + 1
  const isOpen = marksToDecide([mark], part.shownShots).length > 0
  const shared = { look: 'quiet', preventFocusOnPress: true } as const
  const settle = (how: 'free' | 'trim') => outbox.placeAndSay({ kind: 'settle-mark', filmId, markId, how })
  const takeOff = () =>
    isLocked
      ? outbox.say({ kind: 'track-locked' })
      : outbox.placeAndSay({ kind: 'remove-mark', filmId, markId })
  return (
    <>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.row}
          title={words.showCode}
          onClick={() => choose({ kind: 'code', id: code.id })}
        >
          <CodeSwatch code={code} isHollow={mark.passId === null} />
          {codeName(code, language)}
        </button>
      </h2>
      <Facts>
        <SpanFacts span={mark} playback={playback} />
        <Fact name={words.stands}>{number > 0 ? words.onShot(number) : words.freeSpan}</Fact>
        <Fact name={words.counts}>{mark.passId === null ? words.example : words.counted}</Fact>
      </Facts>
      <EdgeInHand />
      <RegionsOfMark mark={mark} keys={coding.coding.regionKeys} playback={playback} />
      <MarkSaid mark={mark} code={code} codes={coding.codes} />
      <LinksHere of={of} shot={mark} />
      <QuotesHere of={of} unit={mark} mark={mark} />
      <HangsOn on={{ what: 'mark', id: markId }} />
      <div className={styles.acts}>
        <Button {...shared} onPress={() => playback.go(msToFrame(playback.clock, startMs))}>
          {words.toBeginning}
        </Button>
        <Button {...shared} onPress={takeOff}>
          {words.takeOff}
        </Button>
        {!isLocked && <CodeOfMark mark={mark} coding={coding} />}
        {isOpen && (
          <Button {...shared} onPress={() => settle('free')}>
            {codingWords.keepFree}
          </Button>
        )}
        {isOpen && number > 0 && (
          <Button {...shared} onPress={() => settle('trim')}>
            {codingWords.trim}
          </Button>
        )}
      </div>
    </>
  )
}
