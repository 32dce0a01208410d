import type { RecordComplaint } from '../../study/index.ts'
import type { CorpusWords } from '../en/corpus.ts'
import { amounts } from './amounts.ts'

const complaintFields: Record<RecordComplaint['field'], string> = {
  title: '不是片名',
  person: '不是人名和职务',
  date: '不是日期',
  length: '影片不可能有此时长（毫秒）',
  record: '此记录无法读取',
}

export const corpus: CorpusWords = {
  title: '影片库',
  size: ({ films, runningMs }) =>
    `${amounts.count(films)} 部影片${runningMs > 0 ? `，共 ${amounts.length(runningMs)}` : ''}`,
  addFiles: '选择文件……',
  addFromFolder: '从文件夹……',
  add: '添加影片',
  find: '查找影片',
  found: count => (count === 0 ? '片名、人员和年代中都没有这段文字。' : `${amounts.count(count)} 部影片`),
  order: '排序',
  orderNames: { added: '按添加顺序', title: '按片名', release: '按上映年代' },
  view: '显示',
  viewNames: { cards: '卡片', table: '表格' },
  tableHint: '按回车向下，按 Tab 向右。从电子表格复制的一列，会从粘贴处起逐格向下填入。',
  columns: {
    original: '原名',
    translated: '译名',
    director: '导演',
    releaseDate: '上映',
    storyDate: '故事年代',
    shootingDate: '拍摄',
  },
  cellOf: ({ column, title }) => `${column}，《${title}》`,
  filmList: '影片',
  dropHere: '松开即可添加影片',
  dropKept: '影片会复制到研究项目中，原文件保持不动。',
  emptyTitle: '还没有影片',
  emptyPurpose: '影片库就是你所研究的全部影片。每部加入的影片都会分成镜头，配上截帧，并可逐帧播放。',
  emptyBegin: '把影片文件或整个文件夹拖到窗口任意位置，或者从这里开始：',
  beginFrom: title => `从“${title}”开始`,
  lookAtSpecimen: '先看看示例项目',
  specimensAre:
    '示例是一个独立的研究项目：由本程序绘制、已完成编码的两部短片，可随意试用各项功能。它们不能作为任何论断的证据，也不会进入你的研究项目。',
  specimen: '示例',
  untitled: '无题',
  state: {
    waiting: '等待中',
    missing: '文件缺失',
    notOpened: '未在本机打开',
    failed: '未能读取',
    noFile: '没有文件',
    ready: shots => `${amounts.count(shots)} 个镜头`,
    noShots: '尚无镜头',
  },
  complaint: ({ field, value }) => `${complaintFields[field]}：${value}`,
  elsewhere: {
    heading: count => `此研究项目有 ${amounts.count(count)} 个影片文件位于其文件夹之外，且未在本机打开过。`,
    meaning:
      '尚未查看其中任何内容。若是你自己的影片，可以使用；若研究项目来自他人，这些路径可能指向任何地方。',
    list: '显示位置',
    yes: count => `使用这 ${amounts.count(count)} 个文件`,
    yesToOne: '使用此文件',
    notOpened: '此文件未在本机打开过，尚未查看。',
    leadsOutside: '此文件的记录指向研究项目文件夹之外，因此不予使用。',
  },
  partName: ({ position, name }) => name || `分部 ${position + 1}`,
  parts: count => `${amounts.count(count)} 个分部`,
  code: '编码',
  codeFilm: title => `为《${title}》编码`,
  openShots: '打开镜头',
  describe: '著录',
  describeFilm: title => `著录《${title}》`,
  releaseUnknown: '年代不详',
}
