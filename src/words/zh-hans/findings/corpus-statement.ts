import type { CorpusReach } from '../../../study/index.ts'
import type { CorpusStatementWords } from '../../en/findings/corpus-statement.ts'

const nothing: Record<CorpusReach, string> = {
  unsaid: '这些影片是全部还是抽样，尚未说明。',
  whole:
    '这些影片即所研究对象的全部，因此结论只就这些影片而言，置信区间仅为一种模型，设想影片原本可能有所不同。',
  sample: '这些影片是抽样，选自何处尚未说明。',
}

export const corpusStatement: CorpusStatementWords = {
  title: '选片依据',
  menu: '选片依据……',
  edit: '说明这些影片如何选定',
  editAgain: '修改',
  meaning:
    '它随每项分析结果一并列出，使读者知道结果所论的是哪些影片。英文与中文各按其语言列出；缺其一时，以另一种代之。',
  reach: '这些影片',
  reaches: {
    unsaid: '尚未说明',
    whole: '即所研究对象的全部',
    sample: '是从更多影片中选出的',
  },
  reachMeanings: {
    unsaid: '分析结果会注明这一点。',
    whole: '分析结果将写“在这些影片中”，区间称为模型。',
    sample: '分析结果所论不止这些影片，其限度取决于选片方式。',
  },
  fields: {
    of: '是什么的全部，或选自什么',
    chosen: '由谁、如何选定',
    missing: '寻而未得者',
  },
  inLanguage: { en: '英文', 'zh-Hans': '中文' },
  unsaid: '这些影片如何选定、是否即为全部，尚未说明。',
  withoutText: nothing,
  withText: {
    unsaid: of => `${nothing.unsaid}所指范围：${of}`,
    whole: of =>
      `这些影片即以下范围的全部：${of}结论只就这些影片而言，置信区间仅为一种模型，设想影片原本可能有所不同。`,
    sample: of => `这些影片是抽样，选自以下范围：${of}`,
  },
  chosen: text => `选定方式：${text}`,
  missing: text => `寻而未得：${text}`,
  notSaid: {
    chosen: '如何选定，尚未说明。',
    missing: '是否有寻而未得者，尚未说明。',
  },
  fullStop: '。',
  joint: '',
  heading: text => `选片依据：${text}`,
  saved: '选片依据已保存，随每项分析结果列出。',
}
