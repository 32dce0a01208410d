import type { SceneWords } from '../en/scenes.ts'
import { amounts } from './amounts.ts'

const measure = ({ shots, ms }: { shots: number; ms: number }) =>
  `${amounts.count(shots)} 个镜头，${amounts.length(ms)}`

export const scenes: SceneWords = {
  menu: '场景',
  changed: '场景已更改。此处的撤销键只管编码，场景请在这里撤销。',
  sceneNumber: number => `场景 ${amounts.count(number)}`,
  sequenceNumber: number => `段落 ${amounts.count(number)}`,
  heading: {
    scene: scene =>
      `场景 ${amounts.count(scene.number)}${scene.name ? ` · ${scene.name}` : ''} · ${measure(scene)}`,
    sequence: sequence =>
      `段落 ${amounts.count(sequence.number)}${sequence.name ? ` · ${sequence.name}` : ''} · ${measure(sequence)}`,
    proposed: proposal => `建议的场景 · ${measure(proposal)}`,
    outside: '不属于任何场景',
  },
  proposedShort: '建议',
  proposing: '正在比较各镜头的画面……',
  proposedCount: count => `根据画面的相似程度，建议了 ${amounts.count(count)} 个场景。你编的场景不受影响。`,
  take: '采纳',
  leave: '不采纳',
  naming: { scene: '场景名称', sequence: '段落名称' },
  name: '名称',
  save: '保存',
}
