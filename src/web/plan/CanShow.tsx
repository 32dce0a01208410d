import type { PlanPower } from '../../server/contracts/index.ts'
import { codeName } from '../../study/index.ts'
import { useCodes } from '../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../use-app.ts'
import { PeriodsField } from './PeriodsField.tsx'
import type { PlanDraft } from './plan-draft.ts'

interface CanShowProps {
  power: PlanPower
  draft: PlanDraft
  onChange: (news: Partial<PlanDraft>) => void
}

/** What so many films against so many can show at all: resolution first, then power. */
export function CanShow({ power, draft, onChange }: CanShowProps) {
  const { plans: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const code = useCodes().find(({ id }) => id === power.own?.codeId)
  const { films, directors, periods, smallestP, mostCodes, assumed, own } = power
  return (
    <section aria-labelledby="can-show">
      <h3 id="can-show">{words.canShow}</h3>
      <PeriodsField draft={draft} onChange={onChange} />
      <p>{words.groups({ ...films, periods })}</p>
      {directors && <p>{words.directorsDealt(directors)}</p>}
      {smallestP === null ? (
        <p>{words.tooFew}</p>
      ) : (
        <p>{words.smallestP({ p: smallestP, codes: Math.max(1, draft.codeIds.length), mostCodes })}</p>
      )}
      {smallestP !== null && (assumed ? <p>{words.assumedRise(assumed)}</p> : <p>{words.noRise}</p>)}
      {own && code && <p>{words.ownRise({ code: codeName(code, language), ...own })}</p>}
      {assumed && <p>{words.quarter(assumed)}</p>}
      {assumed && draft.kind === 'scenes' && <p>{words.scenesLose}</p>}
    </section>
  )
}
