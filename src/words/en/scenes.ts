import { amounts, several } from './amounts.ts'

interface Stretch {
  number: number
  name: string
  shots: number
  ms: number
}

const measure = ({ shots, ms }: Stretch) => `${several(shots, 'shot', 'shots')}, ${amounts.length(ms)}`

/** Shots grouped into scenes, scenes into sequences. */
export const scenes = {
  menu: 'Scenes',
  changed: 'The scenes are changed. Undo at this desk is for coding: scenes are taken back here.',
  sceneNumber: (number: number) => `Scene ${amounts.count(number)}`,
  sequenceNumber: (number: number) => `Sequence ${amounts.count(number)}`,
  heading: {
    scene: (scene: Stretch) =>
      `Scene ${amounts.count(scene.number)}${scene.name ? ` · ${scene.name}` : ''} · ${measure(scene)}`,
    sequence: (sequence: Stretch) =>
      `Sequence ${amounts.count(sequence.number)}${sequence.name ? ` · ${sequence.name}` : ''} · ${measure(sequence)}`,
    proposed: (proposal: Stretch) => `Proposed scene · ${measure(proposal)}`,
    outside: 'In no scene',
  },
  proposedShort: 'proposed',
  proposing: 'Comparing how the shots look…',
  proposedCount: (count: number) =>
    `${several(count, 'scene', 'scenes')} proposed, by how the shots look. What you made stays as it is.`,
  take: 'Take them',
  leave: 'Leave them',
  naming: { scene: 'Name of the scene', sequence: 'Name of the sequence' },
  name: 'Name',
  save: 'Save',
}

export type SceneWords = typeof scenes
