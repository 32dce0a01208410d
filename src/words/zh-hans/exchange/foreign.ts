import type { LeftReason, NoteReason } from '../../../study/index.ts'
import type { ForeignWords } from '../../en/exchange/foreign.ts'
import { amounts } from '../amounts.ts'

export const leftReasonsSaid: Record<LeftReason, string> = {
  'ends-before-it-begins': '结束早于开始',
  'without-length': '没有时长',
  'before-the-beginning': '早于影片开头',
  'past-the-end': '位于影片结尾之后',
  'without-time': '没有可读取或可均分的时间',
  'without-parent': '所依附的标注不在文件中',
  'text-too-long': '文字超过备忘的容量',
  'values-not-read': '不全是数值',
  'uneven-samples': '采样间隔不均匀，此处不保存',
  'machine-shots': '是程序找出的镜头，另有人工镜头表',
  'shots-overlap': '是与文件中其他镜头重叠的镜头',
  'shots-stand': '是镜头，而影片该处已有其他镜头',
  'time-not-read': '时间无法读取',
  'end-not-said': '没有结束时间，也不能由下一行或影片得知',
  'no-such-shot': '影片没有此号镜头',
  'nothing-in-row': '只有时间，没有内容',
  'here-already': '影片中已有相同的一条',
  'taken-before': '已随同一个文件导入过',
}

const personIs = { me: '是你', known: '是本研究项目的编码员', new: '是新的编码员' }

const notes: Record<NoteReason, string> = {
  'relations-not-taken': '标注之间的关系不导入',
  'references-not-taken': '指向其他资源的引用不导入',
  'linked-files-not-read': '链接的文件不读取',
  'vocabulary-elsewhere': '词表在另一个文件中：只知道被选过的取值，也只算检视过这些取值',
  'film-grows': '标注超出影片结尾，而此片没有文件：今后以最后一条标注为结尾',
  'cut-at-the-end': '标注超出影片结尾，截到结尾为止',
  'signs-replaced': '文字含有无法保存的字符，以 � 代替',
  'date-mistyped': '文件名中的日期有误；只在能确定是哪一天时采用',
  'date-not-read': '标注没有可读取的日期',
  'dates-of-annotations': '每条标注各有日期；只把最早的一个记为编码轮次的日期',
  'time-shared-out': '标注没有自己的时间，按其所依附者的时间均分',
  'several-media': '媒体文件属于同一次记录，作为一部影片导入',
  'media-offset': '媒体文件的起点晚于文档；时间按文档所记',
  'length-of-what-is-annotated': '文件没有说明影片时长：以最后一条标注为结尾',
  'several-targets': '标注有多个目标，只随第一个导入',
  'regions-not-taken': '画面中的位置不导入，只导入时间',
  'pages-elsewhere': '其余页在别的地址，不会去取',
  'names-in-one-language': '标签另有其他语言，只取第一个',
  'lists-as-text': '列表写成了文字，取其中的值',
  'cells-not-taken': '有些字段不导入，但其所在行的其余部分导入',
  'aspects-without-mark': '标注维度所在的行不成为标注，因此不导入',
  'codes-here-already': '编码项按名称已在编码本中，保持不变',
  'codes-named-apart': '编码项与另一个同名，前面加上其上级的名称',
  'sets-here-already': '集合按名称已存在，保持不变',
  'descriptions-of-sets': '集合的说明不导入',
  'sets-of-nothing': '集合中没有此文件的编码项，不导入',
  'cut-short': '名称或说明过长，或含有不能容纳的字符；已去掉这些部分',
  'maker-not-said': '文件没有说明由人还是由程序制成：作为不计数的标记导入',
}

const elanMisfits: Record<'moved' | 'series' | 'said' | 'examples', (count: number) => string> = {
  moved: count => `${amounts.count(count)} 条标注另立一层：放回原来的层，时间会改变，或与其他标注重叠。`,
  series: count => `${amounts.count(count)} 条测量序列不在其中。`,
  said: count => `${amounts.count(count)} 条标注的矛盾位置或含蓄意指不在其中。`,
  examples: count => `${amounts.count(count)} 条标注是示例，不属于任何编码轮次；在文件中与其他标注没有区别。`,
}

export const foreign: ForeignWords = {
  open: '来自其他软件……',
  title: '其他软件中的编码',
  meaning:
    'Advene 的包（AdA 项目发布的 .azp）、ELAN 的文档（.eaf）、TIB AV-A、VIAN 与 VideoScope 的包（.mediapkg）、网络标注（.jsonld）、REFI-QDA 编码本（.qdc），以及来自 Cinemetrics、PySceneDetect 或任何电子表格的镜头表与标注表（.csv、.tsv），其各列的含义由你说明。写入之前先列出会导入什么、不会导入什么。影片不带文件导入；若与库中影片是同一媒体，则并入该影片。',
  choose: '选择文件……',
  looking: '正在读取……',
  listOf: '文件内容',
  bringIn: count => `导入 ${amounts.count(count)} 个文件`,
  brought: '已导入。',
  lookedThrough:
    '凡有人从词表中选择之处，该时间段算作已检视词表中的每个取值，其余时间段一概不算。自由文字在你说明检视范围之前不计数。',
  film: ({ films, isJoined, form }) =>
    form === 'refi-qda'
      ? '一个编码本。'
      : films.length === 0
        ? '没有影片：文件中没有标注。'
        : isJoined
          ? `并入已有影片：${films.join('；')}。`
          : `新影片：${films.join('；')}。`,
  counts: ({ shots, annotations, measurements, marks, codes, coders }) =>
    `镜头 ${amounts.count(shots)} 个；原标注 ${amounts.count(annotations)} 条，成为 ${amounts.count(marks)} 条标注，编码员 ${amounts.count(coders)} 人，新编码项 ${amounts.count(codes)} 个；测量序列 ${amounts.count(measurements)} 条。`,
  people: '文件中的编码员',
  whoIs: name => `“${name}”是`,
  calledSo: name => `名为“${name}”的编码员`,
  peopleAre: people => `编码员：${people.map(({ name, is }) => `“${name}”${personIs[is]}`).join('；')}。`,
  leftHeading: count => `未导入：${amounts.count(count)} 条标注`,
  nothingLeft: '没有未导入的标注。',
  left: (what, count, why) => `${what}：${amounts.count(count)} 条，${leftReasonsSaid[why]}`,
  elanWritten: (folder, { files, annotations }) =>
    `已将 ${amounts.count(annotations)} 条标注写入 ${folder}，共 ${amounts.count(files)} 个 ELAN 文档。已检视的范围不在其中。`,
  elanMisfit: ({ kind, count }) => elanMisfits[kind](count),
  notesHeading: '改动或不导入的其他内容',
  note: (what, count, why) => `${what}（${amounts.count(count)}）：${notes[why]}`,
}
