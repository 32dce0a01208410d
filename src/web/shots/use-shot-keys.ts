import { useEffect } from 'react'
import type { Playback } from '../stage/player/playback.ts'
import { playerKeys } from '../stage/player/player-keys.ts'
import type { TimelineControl } from '../stage/timeline/timeline-control.ts'
import { useServices } from '../use-app.ts'
import type { FrameActs } from './use-frame-acts.ts'
import type { SceneActs } from './use-scene-acts.ts'
import type { ShotActs } from './use-shot-acts.ts'
import type { ShotSelection } from './use-shot-selection.ts'

interface ShotKeys {
  acts: ShotActs
  control: TimelineControl
  chooseKind: () => void
  review: () => void
  selection: ShotSelection
  scenes: SceneActs
  frame: FrameActs
}

export function useShotKeys(playback: Playback, keys: ShotKeys): void {
  const { acts, control, chooseKind, review, selection, scenes, frame } = keys
  const { shortcuts } = useServices()
  useEffect(
    () =>
      shortcuts.handle('shots', {
        ...playerKeys(playback, acts, control),
        'split-shot': acts.split,
        'merge-with-previous': acts.merge,
        'retype-boundary': chooseKind,
        'boundary-back': () => acts.nudgeBoundary(-1),
        'boundary-forward': () => acts.nudgeBoundary(1),
        'boundary-here': acts.bringBoundary,
        'begin-review': review,
        'choose-still': frame.choose,
        'keep-frame-jpeg': () => void frame.keep('jpg'),
        'keep-frame-png': () => void frame.keep('png'),
        'extend-on': () => selection.extend(1),
        'extend-back': () => selection.extend(-1),
        'clear-choice': selection.clear,
        'make-scene': scenes.make,
        'begin-scene': scenes.begin,
        'join-scenes': scenes.join,
        'name-scene': () => scenes.startNaming(),
        'ungroup-scene': scenes.ungroup,
        'group-scenes': scenes.group,
        'name-sequence': () => scenes.startNaming('sequence'),
        'ungroup-sequence': scenes.ungroupSequence,
        'propose-scenes': () => void scenes.propose(),
        'take-scenes': scenes.take,
        undo: acts.undo,
        redo: acts.redo,
      }),
    [shortcuts, playback, acts, control, chooseKind, review, selection, scenes, frame],
  )
}
