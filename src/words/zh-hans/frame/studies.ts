import type { StudiesWords } from '../../en/frame/studies.ts'
import { amounts } from '../amounts.ts'

/** The page of studies, and what takes one out. */
export const studies: StudiesWords = {
  title: '研究项目',
  purpose: '每个研究项目各有自己的文件夹，在各自的地址打开，互不影响。',
  here: '当前打开',
  onThisMachine: '曾在这台电脑上打开',
  begin: '另起一个',
  bundledHolds: (films, codes) =>
    `著录影片 ${amounts.count(films)} 部，编码 ${amounts.count(codes)} 个；不含影片文件。你将成为编码者。`,
  beginBundled: '由此开始',
  empty: '空的研究项目',
  emptyMeaning: home => `建在 ${home} 中。`,
  nameOf: '项目名称',
  make: '建立',
  fromArchive: '来自存档',
  archiveMeaning: '由“导出研究项目”制成的 zip，无论在何处制成。它会成为另一个研究项目。',
  chooseArchive: '选择 zip……',
  working: '正在建立……',
  takeOut: '导出研究项目……',
  takeOutTitle: '导出研究项目',
  takeOutGroups: { whole: '整个研究项目', programs: '供其他程序使用', statistics: '供电子表格与统计使用' },
  takeOutMeaning:
    '一个纯文本的 zip，三十年后仍能打开，有没有本程序皆可：全部记录都在其中并附说明。在任何地方导入，都是同一个研究项目。',
  withoutFilms: '不含影片文件',
  withoutFilmsMeaning:
    '小到可以随邮件发送。含片名、镜头、编码本、编码与解读；影片只列名称，再次加入时会被认出。',
  withFilms: '含影片文件',
  withFilmsMeaning: (files, bytes) => `另含 ${amounts.count(files)} 个影片文件，共 ${amounts.bytes(bytes)}。`,
  toBeginFrom: '供他人由此开始',
  toBeginFromMeaning: '含影片著录、编码本与分期；不含任何人的标注、编码轮次、解读与札记。',
  annotations: '网络标注（Web Annotation）',
  annotationsMeaning:
    '一个 zip，每部影片一个 JSON-LD 文件，遵循 W3C 的 Web Annotation。已检视的范围、会移动的区域及标注所附的镜头不在其中，它们在存档里。',
  mediapkg: 'MediaPkg',
  mediapkgMeaning: '一个包，含镜头、各编码员的标注、字幕与数值序列，为 TIB AV-A、VIAN 与 VideoScope 所交换。',
  parquet: '供 R 与 Python 使用的表格：Parquet',
  parquetMeaning: '同样的表，存为 Parquet，每列注明类型。时间为所在分部的整毫秒。',
  csv: '供电子表格使用的表格：CSV',
  csvMeaning:
    '一个 zip，每个表一个文本文件，Excel、LibreOffice 与 R 均可打开：影片、分部、镜头、场景、编码本、编码轮次、标注、测量、字幕、对白、镜头与编码。',
  times: '时间',
  timesIn: { milliseconds: '毫秒', 'time-code': '毫秒与时间码', frames: '毫秒与帧号' },
  elan: '供 ELAN 使用的标注与镜头',
  elanMeaning:
    '一个 zip，每部影片一个文档（.eaf）；来自 ELAN 的影片保留原有的层与词表。已检视的范围、矛盾位置与测量不在其中，它们在存档里。',
  lines: '各编码员的镜头与标注：JSON Lines',
  linesMeaning:
    '一个文本文件，可再次导入为影片：每部影片、每个镜头、每个标注、每段已检视各一行，在那里得出的分析结果相同。备忘、取值、立场、区域、解读与字幕不在其中，它们在存档里。',
  matrix: '供统计使用的标注：表格',
  matrixMeaning: '每个镜头一行，每个编码一列：有则为 1，找过而没有为 0，无人找过为 NA。',
  download: '下载',
}
