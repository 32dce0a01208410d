import { useEffect } from 'react'
import type { KeyHandlers } from '../services/shortcuts.ts'
import type { DialogueKeys } from '../stage/dialogue/use-dialogue-keys.ts'
import type { HeldCodes } from '../stage/hands/held-codes.ts'
import type { MarkSteps } from '../stage/hands/use-mark-steps.ts'
import type { PointActs } from '../stage/hands/use-point-acts.ts'
import type { LinkKeys } from '../stage/links/use-link-keys.ts'
import type { Playback } from '../stage/player/playback.ts'
import { playerKeys } from '../stage/player/player-keys.ts'
import type { ShotSteps } from '../stage/player/use-shot-steps.ts'
import type { PlayThroughActs } from '../stage/playing/use-play-through.ts'
import type { ReadingKeys } from '../stage/readings/use-reading-keys.ts'
import type { RegionHand } from '../stage/regions/use-region-hand.ts'
import type { SceneHandActs } from '../stage/scenes/use-scene-hand.ts'
import type { QuoteKeys } from '../stage/sources/use-quote-keys.ts'
import type { TimelineControl } from '../stage/timeline/timeline-control.ts'
import { useServices } from '../use-app.ts'
import type { DeskActs } from './use-desk-acts.ts'
import type { DeskHand } from './use-mark-hand.ts'

interface DeskKeys {
  playback: Playback
  steps: ShotSteps
  acts: DeskActs
  control: TimelineControl
  makeCode: () => void
  points: PointActs
  hand: DeskHand
  held: HeldCodes
  reading: ReadingKeys
  scenes: SceneHandActs
  marks: MarkSteps
  linking: LinkKeys
  quoting: QuoteKeys
  dialogue: DialogueKeys
  through: PlayThroughActs
  writeNote: () => void
  region: RegionHand
}

export function useDeskKeys({
  playback,
  steps,
  acts,
  control,
  makeCode,
  points,
  hand,
  held,
  reading,
  scenes,
  marks,
  linking,
  quoting,
  dialogue,
  through,
  writeNote,
  region,
}: DeskKeys): void {
  const { shortcuts } = useServices()
  useEffect(
    () =>
      shortcuts.handle('coding', {
        ...withEdge(playerKeys(playback, steps, control), hand),
        'accept-unit': acts.accept,
        'begin-pass': acts.beginPass,
        'finish-pass': acts.finish,
        'none-here': acts.noneHere,
        'look-again': acts.lookAgain,
        'next-left': acts.goToNextLeft,
        'previous-left': acts.goToPreviousLeft,
        'next-mark': marks.nextMark,
        'previous-mark': marks.previousMark,
        'next-scene': marks.nextScene,
        'previous-scene': marks.previousScene,
        'new-code': makeCode,
        'set-in': points.setIn,
        'set-out': points.setOut,
        'go-to-in': points.goToIn,
        'go-to-out': points.goToOut,
        'clear-points': points.clear,
        'mark-last-code': acts.toggleLast,
        'choose-mark': hand.chooseHere,
        'choose-edge': hand.turnEdge,
        'leave-mark': () => {
          if (hand.leave() || quoting.letGo()) return
          if (through.isOn) through.end()
          else linking.letGo()
        },
        'remove-mark': hand.remove,
        'recode-mark': hand.askForCode,
        'copy-marks': hand.copy,
        'switch-to-none': () => acts.switchTo(null),
        'draw-region': region.draw,
        'choose-region': region.turn,
        'show-regions': region.turnShown,
        'begin-scene': scenes.begin,
        'make-scene-here': scenes.make,
        'join-scenes': scenes.join,
        mediate: reading.mediate,
        'add-place': reading.addPlace,
        'read-reality': reading.readReality,
        'link-here': linking.take,
        'quote-here': quoting.quote,
        'write-line': dialogue.write,
        'take-subtitle': dialogue.takeSubtitle,
        ...(through.isOn && { 'next-found': through.next, 'previous-found': through.previous }),
        'write-note': writeNote,
        undo: acts.undo,
        redo: acts.redo,
      }),
    [
      shortcuts,
      playback,
      steps,
      acts,
      control,
      makeCode,
      points,
      hand,
      reading,
      scenes,
      marks,
      linking,
      quoting,
      dialogue,
      through,
      writeNote,
      region,
    ],
  )
  useEffect(() => {
    const stop = shortcuts.handleSigns({
      press: (sign, key) => {
        const codeId = acts.codeOfSign(sign)
        if (codeId === null) return false
        // Of running codes the press is what counts: another one holds from the frame on.
        if (acts.isRunning(codeId)) acts.switchTo(codeId)
        else held.press(key, codeId)
        return true
      },
      isDown: key => held.isDown(key),
      release: key => held.release(key),
      releaseAll: () => held.releaseAll(),
    })
    return () => {
      stop()
      held.releaseAll()
    }
  }, [shortcuts, acts, held])
}

/** While an edge is in hand the keys that move the playhead move the edge, and the picture goes along. */
function withEdge(keys: KeyHandlers, hand: DeskHand): KeyHandlers {
  const edge: KeyHandlers = {
    'frame-back': () => hand.byFrames(-1),
    'frame-forward': () => hand.byFrames(1),
    'second-back': () => hand.bySeconds(-1),
    'second-forward': () => hand.bySeconds(1),
    'previous-shot': () => hand.toCut(-1),
    'next-shot': () => hand.toCut(1),
  }
  const either = (Object.keys(edge) as (keyof typeof edge)[]).map(act => [
    act,
    () => (hand.isEdgeTaken() ? edge[act]?.() : keys[act]?.()),
  ])
  return { ...keys, ...Object.fromEntries(either) }
}
