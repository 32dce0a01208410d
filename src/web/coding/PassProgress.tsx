import { seenInPass } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useSaidChord } from '../controls/Keycap.tsx'
import { Progress } from '../controls/Progress.tsx'
import { Tick } from '../controls/Tick.tsx'
import { usePlanProgress } from '../stage/plans/use-plan-progress.ts'
import { workTimeMs } from '../stage/plans/work-time.ts'
import { msLeft, unitsLeft } from '../state/units.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './CodePalette.module.css'
import { GoesBy } from './GoesBy.tsx'
import type { Desk } from './use-desk.ts'
import type { DeskActs } from './use-desk-acts.ts'

/** What is left in the pass at work, here and, from a plan, elsewhere; and whether it is finished. */
export function PassProgress({ desk, acts }: { desk: Desk; acts: DeskActs }) {
  const { coding: words, plans } = useWords()
  const { outbox } = useServices()
  const { units, plan, filmId } = desk
  const pass = desk.pass!
  const left = unitsLeft(units)
  const said = plan
    ? plans.leftHere({ left, spans: units.length, ms: msLeft(units) })
    : words.left({ left, count: units.length, unit: pass.unit })
  const isFinished = pass.finishedAt !== null
  const seen = useNamesSeen(desk)
  return (
    <div className={styles.progress}>
      {!plan && !isFinished && (
        <GoesBy
          by={pass}
          onChoose={by => outbox.placeAndSay({ kind: 'go-by', filmId, passId: pass.id, by })}
        />
      )}
      {units.length === 0 && pass.unit === 'scene' && <NoScenesYet />}
      {plan && <p className={styles.plan}>{plans.atDesk(plan.name)}</p>}
      {units.length > 0 && (
        <>
          <p data-testid="units-left" data-left={left}>
            {said}
          </p>
          <Progress label={said} share={1 - left / units.length} />
        </>
      )}
      {plan && <LeftElsewhere planId={plan.id} filmId={filmId} />}
      {seen.length > 0 && (
        <p className={styles.plan} data-testid="not-blind">
          {words.notBlind(seen)}
        </p>
      )}
      {isFinished && (
        <p role="status">
          {plans.isFinished} {left > 0 && plans.finishedWithLeft(left)}
        </p>
      )}
      {!isFinished && (
        <Tick
          isSelected={pass.byPlaying}
          onChange={byPlaying =>
            outbox.placeAndSay({ kind: 'look-by-playing', filmId, passId: pass.id, byPlaying })
          }
        >
          {plans.byPlaying}
        </Tick>
      )}
      {(isFinished || (left === 0 && units.length > 0)) && (
        <Button
          look={isFinished ? 'quiet' : 'strong'}
          preventFocusOnPress
          hint="finish-pass"
          onPress={acts.finish}
        >
          {isFinished ? plans.takeUp : plans.finish}
        </Button>
      )}
    </div>
  )
}

function NoScenesYet() {
  const { coding: words } = useWords()
  const chords = { begin: useSaidChord('begin-scene'), make: useSaidChord('make-scene-here') }
  return <p className={styles.note}>{words.noScenesYet(chords)}</p>
}

function LeftElsewhere({ planId, filmId }: { planId: string; filmId: string }) {
  const { plans } = useWords()
  const progress = usePlanProgress(planId)
  if (!progress) return null
  const others = progress.films.filter(
    film => film.filmId !== filmId && film.spansLeft > 0 && !film.isFinished,
  )
  const ms = others.reduce((sum, film) => sum + film.msLeft, 0)
  return (
    <p className={styles.elsewhere} data-testid="left-elsewhere" data-films={others.length}>
      {plans.leftElsewhere({ films: others.length, ms, workMs: workTimeMs(ms, progress.speed) })}
    </p>
  )
}

/** Whose marks in this film its coder had seen before the pass was finished. */
function useNamesSeen({ pass, coding }: Desk): string[] {
  const coders = useAppState(state => state.codebook.coders)
  if (!pass) return []
  return seenInPass(pass, coding.seen).map(
    ({ seenCoderId }) => coders.find(({ id }) => id === seenCoderId)?.name ?? '',
  )
}
