import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { intersectSpans, lengthOfSpans, mergeSpans, msToFrame } from '../../study/index.ts'
import { useGoOnWithPlan } from '../stage/plans/use-plan-ways.ts'
import type { Playback } from '../stage/player/playback.ts'
import { plannedInPart } from '../state/plans/plans.ts'
import { nextLeft, unitIndexAt } from '../state/units.ts'
import { useFilms, useServices, useStore } from '../use-app.ts'
import type { Desk } from './use-desk.ts'

/** Where nothing of the sample is left in the part that is open: to another part of the film, else to another film. */
export function useOtherFilms(desk: Desk): () => void {
  const { coding: reader, outbox } = useServices()
  const { cards } = useFilms()
  const store = useStore()
  const navigate = useNavigate()
  const goOn = useGoOnWithPlan()
  const latest = useRef({ desk, cards })
  latest.current = { desk, cards }
  return useCallback(() => {
    const { plan, pass, filmId, partId, coding } = latest.current.desk
    if (!plan || !pass) return
    const parts = latest.current.cards.find(({ film }) => film.id === filmId)?.parts ?? []
    const left = parts.find(({ id }) => {
      if (id === partId) return false
      const drawn = mergeSpans(
        plannedInPart(store.state.plans, { planId: plan.id, partId: id, coderId: pass.coderId }),
      )
      const own = coding.lookedThrough.filter(span => span.passId === pass.id && span.partId === id)
      return lengthOfSpans(intersectSpans(drawn, mergeSpans(own))) < lengthOfSpans(drawn)
    })
    if (left) {
      void navigate({ to: '/coding/$partId', params: { partId: left.id }, search: { pass: pass.id } })
      return
    }
    const asked = outbox.untilKept().then(() => reader.planProgress(plan.id))
    void asked.then(progress => {
      const next = progress?.films.find(
        film => film.filmId !== filmId && film.spansLeft > 0 && !film.isFinished,
      )
      if (next) void goOn(plan, next)
      else outbox.say({ kind: 'nothing-left-in-plan' })
    })
  }, [reader, outbox, store, navigate, goOn])
}

/** A pass from a plan opens at what is left of its sample, unless the address says a frame. */
export function useFirstOfSample(desk: Desk, playback: Playback, isFrameAsked: boolean): void {
  const { plan, pass, units } = desk
  const openedWith = useRef<string | null>(null)
  useEffect(() => {
    if (!plan || !pass || units.length === 0 || openedWith.current === pass.id) return
    openedWith.current = pass.id
    const here = units[unitIndexAt(units, playback.ms)]
    const left = nextLeft(units, -1)
    if (isFrameAsked || left < 0 || here?.isLookedThrough === false) return
    playback.go(msToFrame(playback.clock, units[left]!.place.startMs))
  }, [plan, pass, units, playback, isFrameAsked])
}
