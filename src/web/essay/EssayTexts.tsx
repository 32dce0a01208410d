import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Claim, Essay, EssayLanguage, GatheredRecord, StyleName } from '../../study/index.ts'
import { styleNames } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { gatheredDrag } from '../stage/gathering/gathered-drag.ts'
import type { EssayRecords } from '../state/essays/essays.ts'
import type { AppState } from '../state/store.ts'
import type { InTray } from '../state/tray.ts'
import { isFinding, isRecord, listTray, shownTray } from '../state/tray.ts'
import { useServices, useStore } from '../use-app.ts'
import type { Cited } from './choosing/Citing.tsx'
import { Citing } from './choosing/Citing.tsx'
import { FromTray } from './choosing/FromTray.tsx'
import type { ChosenNumber } from './choosing/Numbers.tsx'
import { Numbers } from './choosing/Numbers.tsx'
import type { Located } from './choosing/PlaceInSource.tsx'
import { PlaceInSource } from './choosing/PlaceInSource.tsx'
import styles from './Essay.module.css'
import { addNote, putBlock, putInline } from './editor/commands.ts'
import { EssayDesk } from './editor/essay-desk.ts'
import { ShownNow } from './editor/shown.ts'
import { TextColumn } from './editor/TextColumn.tsx'
import type { EssayKeys } from './editor/Tools.tsx'
import { Tools } from './editor/Tools.tsx'
import { claimPlaces } from './margin/claim-places.ts'
import { MakeClaim } from './margin/MakeClaim.tsx'
import { goToClaim, Margin, unmark } from './margin/Margin.tsx'
import { markAsClaim, wordsChosen, wordsMarked } from './margin/words-chosen.ts'
import { freeName } from './text/free-name.ts'
import { schema } from './text/schema.ts'
import { useClaimActs } from './use-claim-acts.ts'
import { useKeepFinding } from './use-keep-finding.ts'
import { useShown } from './use-shown.ts'

interface WordsToClaim {
  words: string
  language: EssayLanguage
}

type Choosing = 'citing' | 'tray' | 'number' | null

interface EssayTextsProps {
  essay: Essay
  records: EssayRecords
  /** The name of the claim to which the address leads. */
  claim: string | null
}

/** The texts of an essay with the tools above them. */
export function EssayTexts({ essay, records, claim }: EssayTextsProps) {
  const { shortcuts } = useServices()
  const [desk] = useState(() => new EssayDesk())
  const [choosing, setChoosing] = useState<Choosing>(null)
  const [locating, setLocating] = useState<{ view: EditorView; at: number } | null>(null)
  const shown = useShownNow(essay.style)
  const put = usePutting(essay.id, records, desk)
  const claimActs = useClaimActs(essay.id)
  const [claiming, setClaiming] = useState<WordsToClaim | null>(null)
  const acts = useMemo((): EssayKeys => {
    const onText = (act: (view: EditorView) => void) => () => {
      const view = desk.here?.view
      if (view && !view.composing) act(view)
    }
    return {
      'make-claim': onText(view => {
        const chosen = wordsChosen(view)
        if (chosen !== null && desk.here) setClaiming({ words: chosen, language: desk.here.language })
      }),
      'add-note': onText(view => addNote(view.state, view.dispatch, view)),
      'cite-here': onText(() => setChoosing('citing')),
      'put-in-from-tray': onText(() => setChoosing('tray')),
      'print-number': onText(() => setChoosing('number')),
    }
  }, [desk])
  useEffect(() => {
    if (claim !== null) goToClaim(desk, claim)
  }, [desk, claim])
  useEffect(() => shortcuts.handle('essay', { ...acts }), [shortcuts, acts])
  const close = () => setChoosing(null)
  return (
    <>
      <Tools desk={desk} acts={acts} />
      <div className={styles.desk} data-languages={essay.languages.length}>
        {essay.languages.map(language => (
          <TextColumn
            key={language}
            essayId={essay.id}
            {...{ language, desk, shown }}
            onCite={() => setChoosing('citing')}
            onOpenCite={(view, at) => setLocating({ view, at })}
            onDrop={put.dropped}
          />
        ))}
        <Margin essayId={essay.id} claims={records.claims} evidence={records.evidence} desk={desk} />
      </div>
      {claiming && (
        <MakeClaim
          {...claiming}
          unsaid={unsaidIn(records, desk, claiming.language)}
          onClose={() => setClaiming(null)}
          onMake={(what, evidence) => {
            setClaiming(null)
            const view = desk.viewOf(claiming.language)
            if (!view) return
            const name = freeName('c', records, desk)
            markAsClaim(view, name)
            view.focus()
            void claimActs
              .make({ name, what, words: wordsMarked(desk, name) }, evidence)
              .then(isMade => isMade || unmark(desk, name))
          }}
          onPair={({ name }) => {
            setClaiming(null)
            const view = desk.viewOf(claiming.language)
            if (view) markAsClaim(view, name)
            view?.focus()
          }}
        />
      )}
      {locating && (
        <PlaceInSource
          {...(locating.view.state.doc.nodeAt(locating.at)?.attrs as Located)}
          onClose={() => setLocating(null)}
          onKeep={located => {
            setLocating(null)
            // The focus goes back to the text as this closes.
            setTimeout(() => locate(locating, located))
          }}
        />
      )}
      {choosing === 'citing' && <Citing onChoose={put.cite} onClose={close} />}
      {choosing === 'tray' && <FromTray onChoose={one => void put.fromTray(one)} onClose={close} />}
      {choosing === 'number' && (
        <Numbers
          language={desk.here?.language ?? (essay.languages[0] as EssayLanguage)}
          onChoose={put.number}
          onClose={close}
        />
      )}
    </>
  )
}

/** Says where in its source a citation is, if it still stands where it was opened. */
function locate({ view, at }: { view: EditorView; at: number }, located: Located): void {
  const node = view.state.doc.nodeAt(at)
  if (node?.type !== schema.nodes.cite) return
  const tr = view.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...located })
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)))
  view.focus()
}

/** The claims of which a text has no words. */
function unsaidIn({ claims }: EssayRecords, desk: EssayDesk, language: EssayLanguage): Claim[] {
  const view = desk.viewOf(language)
  const said = view ? claimPlaces(view.state.doc) : new Map<string, number>()
  return claims.filter(({ name }) => !said.has(name))
}

/** What things in the text look like, for those who are no part of React. */
function useShownNow(style: string): ShownNow {
  const shown = useShown(styleNames.find(name => name === style) ?? ('chicago-author-date' as StyleName))
  const [now] = useState(() => new ShownNow(shown))
  const last = useRef(shown)
  useEffect(() => {
    last.current = shown
    now.put(shown)
  }, [now, shown])
  return now
}

/** Puts things in at the caret. */
function usePutting(essayId: string, records: EssayRecords, desk: EssayDesk) {
  const { outbox } = useServices()
  const store = useStore()
  const keepFinding = useKeepFinding()
  const known = useRef(records)
  useEffect(() => {
    known.current = records
  })
  return useMemo(() => {
    const { nodes } = schema
    const run = (command: ReturnType<typeof putInline>, view = desk.here?.view) => {
      if (!view) return
      command(view.state, view.dispatch, view)
      view.focus()
    }
    const put = async (one: InTray) => {
      if (isRecord(one)) return recordNode(store.state, one)
      if (!isFinding(one)) {
        const { partId, startMs, endMs, what } = one
        return nodes.still.create({ partId, startMs, endMs: what === 'still' ? startMs : endMs })
      }
      const findingId = await keepFinding(one)
      return findingId === null ? null : nodes.chart.create({ findingId })
    }
    const fromTray = async (one: InTray, view?: EditorView, at?: number) => {
      const node = await put(one)
      if (node) run(node.isInline ? putInline(node) : putBlock(node, at), view)
    }
    return {
      fromTray,
      cite: (cited: Cited) =>
        run(
          putInline(
            cited.what === 'source'
              ? nodes.cite.create({ sourceId: cited.sourceId })
              : nodes.citeFilm.create({ filmId: cited.filmId }),
          ),
        ),
      number: ({ findingId, path, printed }: ChosenNumber) => {
        const name = freeName('n', known.current, desk)
        const target = { what: 'finding' as const, id: findingId, path }
        run(putInline(nodes.number.create({ name, text: printed })))
        outbox.placeAndSay({
          ...{ kind: 'print-number', essayId },
          number: { id: newIdentifier(), essayId, name, target },
        })
      },
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
  }, [desk, outbox, store, keepFinding, essayId])
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
