import { useMemo } from 'react'
import { useDialogueLines } from '../../stage/dialogue/use-dialogue-lines.ts'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { filmOfPart } from '../../state/films.ts'
import type { InTray } from '../../state/tray.ts'
import { isFinding, isRecord, listTray } from '../../state/tray.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import { useKnownParts } from '../known-parts.ts'
import { addressOf, timeIn } from '../use-shown.ts'
import type { Choosable } from './Chooser.tsx'
import { Chooser } from './Chooser.tsx'

/** Chooses something that was gathered, to be put in at the caret. */
export function FromTray({ onChoose, onClose }: { onChoose: (one: InTray) => void; onClose: () => void }) {
  const { essay: words } = useWords()
  return (
    <Chooser
      title={words.trayTitle}
      placeholder={words.traySearch}
      empty={words.trayEmpty}
      all={useTrayChoosable().filter(({ what }) => canStandInText(what))}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

/** What has no picture, no reference and no number is evidence only. */
function canStandInText(one: InTray): boolean {
  return !isRecord(one) || ['plate', 'source', 'excerpt', 'query'].includes(one.what)
}

/** What lies in the tray, each as it is found by typing. */
export function useTrayChoosable(): readonly Choosable<InTray>[] {
  const { tray: words, evidence } = useWords()
  const tray = useShownTray()
  const films = useFilms()
  const titleOf = useTitleOf()
  const partOf = useKnownParts()
  const lineOf = useDialogueLines()
  const language = useAppState(state => state.preferences.language)
  return useMemo(
    () =>
      listTray(tray).map((one): Choosable<InTray> => {
        const kind = words.title
        if (isFinding(one) || isRecord(one))
          return {
            ...{ key: one.id, what: one, kind, name: one.said[language] },
            facts: isRecord(one) ? evidence.targets[one.what] : evidence.targets.finding,
          }
        const part = partOf(one.partId)
        const film = filmOfPart(films, one.partId)?.film
        const number = one.what === 'shot' ? (part?.shotStartsMs.indexOf(one.startMs) ?? -1) + 1 : 0
        const said = { shot: words.shotNumber(number || null), still: words.still, span: words.span }
        const from = one.gatheredFrom
        const line = from?.what === 'dialogue' ? lineOf(one.partId, from.id) : null
        const place = timeIn(part, one.startMs)
        if (from?.what === 'dialogue')
          return {
            ...{ key: one.id, what: one, kind, name: line?.original || line?.translation || titleOf(film) },
            also: line ? [line.pinyin, line.translation, line.speaker] : [],
            facts: `${evidence.targets.dialogue} · ${titleOf(film)}, ${place}`,
            address: addressOf(part, one, 'cell'),
          }
        return {
          ...{ key: one.id, what: one, kind, name: titleOf(film) },
          also: film?.titles.map(({ text }) => text) ?? [],
          facts: `${said[one.what]} · ${place}`,
          address: addressOf(part, one, 'cell'),
        }
      }),
    [words, evidence, tray, films, titleOf, partOf, lineOf, language],
  )
}
