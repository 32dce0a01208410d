import type { FormEvent, KeyboardEvent } from 'react'
import { useState } from 'react'
import type { Code } from '../../study/index.ts'
import { mostCodesInPass } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Tick } from '../controls/Tick.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import { CoderTicks } from './CoderTicks.tsx'
import { CodeTicks } from './CodeTicks.tsx'
import { FilmTicks } from './FilmTicks.tsx'
import { HowFields } from './HowFields.tsx'
import { newSeed } from './new-seed.ts'
import { PlanPreview } from './PlanPreview.tsx'
import styles from './PlanScreen.module.css'
import type { PlanDraft } from './plan-draft.ts'
import { freeName, howOf, sharingOf, splitByKind } from './plan-draft.ts'
import { SharingFields } from './SharingFields.tsx'
import { useDraftAnswer } from './use-draft-answer.ts'

/** A new plan: which films, which codes, what of each film; and beside it, before it is kept, what it would cost and show. */
export function PlanForm({ codes, onEnd }: { codes: readonly Code[]; onEnd: () => void }) {
  const { plans: words, refusals } = useWords()
  const { outbox } = useServices()
  const { cards } = useFilms()
  const plans = useAppState(state => state.plans.plans)
  const home = useAppState(state => state.study?.homeCoderId ?? '')
  const periodisations = useAppState(state => state.periodisations.list)
  const [draft, setDraft] = useState<PlanDraft>(() => ({
    name: freeName(plans, words.defaultName),
    filmIds: cards.map(({ film }) => film.id),
    codeIds: codes.slice(0, mostCodesInPass).map(({ id }) => id),
    coderIds: [home],
    ...{ sharing: 'dealt', again: 5, readers: 2, chosen: {} },
    ...{ kind: 'slices', every: 4, sliceSeconds: 10, scenes: 10, minutes: 10, seed: newSeed() },
    isTraining: false,
    periodisationId: periodisations[0]?.id ?? null,
  }))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const change = (news: Partial<PlanDraft>) => {
    setRefusal(null)
    setDraft(before => ({ ...before, ...news }))
  }
  const how = howOf(draft)
  const sharing = sharingOf(draft)
  const { filmIds, codeIds, coderIds, seed, periodisationId, chosen } = draft
  const { answer, isCurrent } = useDraftAnswer({
    ...{ filmIds: [...filmIds], codeIds: [...codeIds], coderIds: [...coderIds] },
    ...{ how, sharing, seed, periodisationId, chosen },
  })
  const spans = answer?.films.flatMap(film => film.spans) ?? []
  const lists = splitByKind(codes.filter(({ id }) => codeIds.includes(id)))
  const isTooMany = codeIds.length > mostCodesInPass
  const keep = (name: string, some: readonly string[]) =>
    outbox.place({
      kind: 'make-coding-plan',
      plan: {
        ...{ id: newIdentifier(), name, codeIds: [...some], coderIds: [...draft.coderIds] },
        ...{ how, sharing, seed, isTraining: draft.isTraining },
      },
      spans: spans.map(span => ({ id: newIdentifier(), ...span })),
    })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isCurrent) return
    const refused = isTooMany
      ? lists
          .map(({ kind, part, codeIds: some }) =>
            keep(words.partOfPlan({ name: draft.name, kind: words.kinds[kind], part }), some),
          )
          .find(found => found !== null)
      : keep(draft.name, codeIds)
    setRefusal(refused ?? null)
    if (!refused) onEnd()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onEnd()
  }
  return (
    <form className={styles.form} aria-label={words.another} onSubmit={save} onKeyDown={leave}>
      <div className={styles.fields}>
        <label className={styles.field}>
          {words.name}
          <input
            // biome-ignore lint/a11y/noAutofocus: the form opens because its writer asked for it.
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={event => change({ name: event.currentTarget.value })}
          />
        </label>
        <HowFields draft={draft} onChange={change} />
        <FilmTicks chosen={filmIds} onChoose={ids => change({ filmIds: ids })} />
        <CodeTicks codes={codes} chosen={codeIds} onChoose={ids => change({ codeIds: ids })} />
        {isTooMany && (
          <p role="status" className={styles.warning}>
            {words.tooMany({ chosen: codeIds.length, most: mostCodesInPass })}
          </p>
        )}
        <CoderTicks chosen={coderIds} onChoose={ids => change({ coderIds: ids })} />
        {coderIds.length > 1 && <SharingFields draft={draft} onChange={change} />}
        <Tick isSelected={draft.isTraining} onChange={isTraining => change({ isTraining })}>
          {words.training}
        </Tick>
      </div>
      <PlanPreview answer={answer} isCurrent={isCurrent} draft={draft} onChange={change} />
      {refusal && (
        <p role="alert" className={styles.warning}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="strong" type="submit" isDisabled={!isCurrent}>
          {isTooMany ? words.splitByKind(lists.length) : words.make}
        </Button>
        <Button look="quiet" onPress={onEnd}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
