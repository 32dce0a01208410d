import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useMemo, useRef } from 'react'
import type { GatheredRecord } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { gatheredDrag } from '../stage/gathering/gathered-drag.ts'
import type { EssayRecords } from '../state/essays/essays.ts'
import type { AppState } from '../state/store.ts'
import type { InTray } from '../state/tray.ts'
import { isFinding, isRecord, listTray, shownTray } from '../state/tray.ts'
import { useServices, useStore } from '../use-app.ts'
import type { Cited } from './choosing/Citing.tsx'
import type { ChosenNumber } from './choosing/Numbers.tsx'
import { putBlock, putInline } from './editor/commands.ts'
import type { EssayDesk } from './editor/essay-desk.ts'
import { freeName } from './text/free-name.ts'
import { schema } from './text/schema.ts'
import { useKeepFinding } from './use-keep-finding.ts'

/** Puts things in at the caret. */
export function usePutting(essayId: string, records: EssayRecords, desk: EssayDesk) {
  const { outbox, questions } = useServices()
  const store = useStore()
  const keepFinding = useKeepFinding()
  const known = useRef(records)
  useEffect(() => {
    known.current = records
  })
  return useMemo(() => {
    const { nodes } = schema
    const run = (command: ReturnType<typeof putInline>, view: EditorView | undefined) => {
      if (!view) return
      command(view.state, view.dispatch, view)
      view.focus()
    }
    const put = async (one: InTray) => {
      if (isRecord(one)) return recordNode(store.state, one)
      if (!isFinding(one)) {
        const { partId, startMs, endMs, what, gatheredFrom } = one
        if (gatheredFrom?.what === 'dialogue')
          return nodes.dialogue.create({ partId, lineId: gatheredFrom.id })
        return nodes.still.create({ partId, startMs, endMs: what === 'still' ? startMs : endMs })
      }
      const findingId = await keepFinding(one)
      return findingId === null ? null : nodes.chart.create({ findingId })
    }
    const number = ({ target, printed }: ChosenNumber, line = desk.here?.line) => {
      const name = freeName('n', known.current, desk)
      run(putInline(nodes.number.create({ name, text: printed })), line)
      outbox.placeAndSay({
        ...{ kind: 'print-number', essayId },
        number: { id: newIdentifier(), essayId, name, target },
      })
    }
    /** Of a query in how many shots it holds, which remembers that it comes from there. */
    const numberOfQuery = async (id: string, view?: EditorView) => {
      const shots = (await questions.printableNumbers(id))?.find(({ path }) => path === 'shots')
      const target = { what: 'query', id, path: 'shots' } as const
      if (shots) number({ target, printed: shots.printed[desk.here?.language ?? 'en'] }, view)
    }
    const fromTray = async (one: InTray, view?: EditorView, at?: number) => {
      if (isRecord(one) && one.what === 'query') return numberOfQuery(one.recordId, view)
      const node = await put(one)
      if (node?.isInline) run(putInline(node), view ?? desk.here?.line)
      else if (node) run(putBlock(node, at), view ?? desk.here?.view)
    }
    return {
      fromTray,
      cite: (cited: Cited) => run(putInline(citedNode(cited)), desk.here?.line),
      number: (chosen: ChosenNumber) => number(chosen),
      dropped: (view: EditorView, event: DragEvent, at: number) => {
        const id = event.dataTransfer?.getData(gatheredDrag)
        const { tray, outbox: sent } = store.state
        const one = listTray(shownTray(tray, sent.waiting)).find(item => item.id === id)
        if (!one) return false
        event.preventDefault()
        void fromTray(one, view, at)
        return true
      },
    }
  }, [desk, outbox, questions, store, keepFinding, essayId])
}

function citedNode(cited: Cited): Node {
  const { nodes } = schema
  switch (cited.what) {
    case 'source':
      return nodes.cite.create({ sourceId: cited.sourceId })
    case 'plate':
      return nodes.citePlate.create({ plateId: cited.plateId })
    case 'film':
      return nodes.citeFilm.create({ filmId: cited.filmId, stretch: cited.stretch })
  }
}

/** A plate as one, a source or a passage of it as a citation; what else was gathered is evidence alone. */
function recordNode({ sources }: AppState, { what, recordId }: GatheredRecord): Node | null {
  const { nodes } = schema
  if (what === 'plate') return nodes.plate.create({ plateId: recordId })
  if (what === 'source') return nodes.cite.create({ sourceId: recordId })
  const excerpt = what === 'excerpt' && sources.excerpts.find(({ id }) => id === recordId)
  if (!excerpt) return null
  const { sourceId, locatorKind, locator } = excerpt
  return nodes.cite.create({ sourceId, locatorKind, locator })
}
