import type { AnnotationWords } from '../../en/stage/annotations.ts'
import { amounts } from '../amounts.ts'

const misfits: Record<Parameters<AnnotationWords['misfit']>[0]['kind'], (count: number) => string> = {
  'looked-through': count => `${amounts.count(count)} 个标记属于编码轮次；该轮次看过的范围不在其中。`,
  attached: count => `${amounts.count(count)} 个标记附于镜头；其中只有时间，没有镜头。`,
  'moving-regions': count => `${amounts.count(count)} 个区域会移动；其中只有起始位置。`,
  'said-in-words': count => `${amounts.count(count)} 个标记的标注维度与立场以文字写入。`,
  examples: count => `${amounts.count(count)} 个标记是轮次之外的例证；在其中与其他标记无异。`,
}

/** 以网络标注（Web Annotation）取出的标记，及其容纳不下的内容。 */
export const annotations: AnnotationWords = {
  written: (folder, { files, annotations: count }) =>
    `已将 ${amounts.count(count)} 条标注写入 ${folder}，共 ${amounts.count(files)} 个文件。`,
  misfit: ({ kind, count }) => misfits[kind](count),
}
