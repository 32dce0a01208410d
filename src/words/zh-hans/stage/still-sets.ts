import type { StillSetWords } from '../../en/stage/still-sets.ts'
import { amounts } from '../amounts.ts'

/** 图版截帧供出版用：图片、图注表、出处与使用依据。 */
export const stillSets: StillSetWords = {
  open: '供出版用 …',
  heading: '供出版用的截帧',
  meaning:
    '一个 zip 文件：每张截帧取影片原始尺寸，正方形像素，不作放大，按每英寸 300 像素印刷；附图注、出处与使用依据表（表格与 Word）。',
  form: '图片格式',
  forms: { png: 'PNG', tiff: 'TIFF' },
  save: '保存截帧',
  drawing: '正在绘制截帧……',
  saved: count => `正在保存 ${amounts.count(count)} 张截帧。`,
  title: name => `图注表：${name}`,
  figure: number => `图 ${amounts.count(number)}`,
  between: '、',
  creditOf: ({ film, originalTitle, directors, year, place }) =>
    [
      originalTitle === film || originalTitle === '' ? `《${film}》` : `《${film}》（${originalTitle}）`,
      ...(directors === '' ? [] : [`导演 ${directors}`]),
      ...[year, place].filter(Boolean),
    ].join('，'),
  credit: credit => `出处：${credit}`,
  ground: (ground, note) =>
    ground === null ? '使用依据：未说明。' : `使用依据：${[ground, note].filter(Boolean).join('。')}`,
  size: ({ file, widthPx, heightPx, printWidthMm, storedWidthPx }) =>
    [
      `${file}：${amounts.count(widthPx)} × ${amounts.count(heightPx)} 像素，按每英寸 300 像素印刷宽 ${amounts.count(printWidthMm)} 毫米。`,
      ...(storedWidthPx === null
        ? []
        : [
            `影片像素并非正方形：横向 ${amounts.count(storedWidthPx)} 个像素排为 ${amounts.count(widthPx)} 个。`,
          ]),
    ].join(''),
  readme: set => [
    `${set.name}：共 ${amounts.count(set.stills)} 张截帧，取影片文件的原始尺寸，正方形像素，未作放大。每张均注明按每英寸 300 像素印刷，印刷宽度见图注表。`,
    'captions.csv 与 captions.docx：每张截帧的编号、图注、影片、位置、出处与使用依据。编号即图版中的编号。',
    ...notes(set),
  ],
  written: (folder, count) => `已将 ${amounts.count(count)} 张截帧写入 ${folder}。`,
  notes,
}

function notes(set: Parameters<StillSetWords['notes']>[0]): string[] {
  return [
    ...(set.withoutFile.length > 0
      ? [`手边没有影片文件，因而缺图：${set.withoutFile.map(amounts.count).join('、')}。`]
      : []),
    ...(set.withoutGround.length > 0
      ? [`以下影片的截帧未说明使用依据：${set.withoutGround.join('；')}。可在影片页上说明。`]
      : []),
    ...(set.leftOut ? [set.leftOut] : []),
  ]
}
