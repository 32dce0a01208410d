import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Claim, Essay, EssayLanguage, StyleName } from '../../study/index.ts'
import { styleNames } from '../../study/index.ts'
import type { EssayRecords } from '../state/essays/essays.ts'
import { useServices } from '../use-app.ts'
import { Citing } from './choosing/Citing.tsx'
import { FromTray } from './choosing/FromTray.tsx'
import { Numbers } from './choosing/Numbers.tsx'
import type { Located } from './choosing/PlaceInSource.tsx'
import { PlaceInSource } from './choosing/PlaceInSource.tsx'
import styles from './Essay.module.css'
import { addNote } from './editor/commands.ts'
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
import { usePutting } from './use-putting.ts'
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
  const { outbox, shortcuts } = useServices()
  const [desk] = useState(() => new EssayDesk())
  const [choosing, setChoosing] = useState<Choosing>(null)
  const [locating, setLocating] = useState<{ view: EditorView; at: number } | null>(null)
  const shown = useShownNow(essay)
  const put = usePutting(essay.id, records, desk)
  const claimActs = useClaimActs(essay.id)
  const [claiming, setClaiming] = useState<WordsToClaim | null>(null)
  const acts = useMemo((): EssayKeys => {
    const onText = (act: (view: EditorView, line: EditorView) => void) => () => {
      const here = desk.here
      if (here && !here.view.composing && !here.line.composing) act(here.view, here.line)
    }
    return {
      'make-claim': onText(view => {
        const chosen = wordsChosen(view)
        if (chosen !== null && desk.here) setClaiming({ words: chosen, language: desk.here.language })
      }),
      'add-note': onText((_view, line) => addNote(line.state, line.dispatch, line)),
      'cite-here': onText(() => setChoosing('citing')),
      'put-in-from-tray': onText(() => setChoosing('tray')),
      'print-number': onText(() => setChoosing('number')),
    }
  }, [desk])
  useEffect(() => {
    if (claim !== null) goToClaim(desk, claim)
  }, [desk, claim])
  useEffect(() => {
    const stack = { area: 'essay', filmId: null } as const
    return shortcuts.handle('essay', {
      ...{ ...acts, undo: () => outbox.undo(stack), redo: () => outbox.redo(stack) },
    })
  }, [shortcuts, outbox, acts])
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
function useShownNow(essay: Essay): ShownNow {
  const style = styleNames.find(name => name === essay.style) ?? ('chicago-author-date' as StyleName)
  const shown = useShown(essay, style)
  const [now] = useState(() => new ShownNow(shown))
  const last = useRef(shown)
  useEffect(() => {
    last.current = shown
    now.put(shown)
  }, [now, shown])
  return now
}
