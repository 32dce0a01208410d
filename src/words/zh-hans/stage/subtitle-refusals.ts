import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts } from '../amounts.ts'

/** What files of subtitles and acts on them can meet. */
export const subtitleRefusals = {
  'no-such-subtitles': () => '这些字幕已不存在，可能在另一窗口中被撤销或移除。',
  'subtitles-there-already': ({ fileName }) => `同样的字幕已从 ${fileName} 导入，未重复导入。`,
  'no-subtitle-fits': () =>
    '此文件中没有一条字幕能放入影片，因此未导入任何内容。原因见下；可尝试其他字符编码、时移或速度。',
  'language-not-named': () => '未作保存：请选择字幕的语言，或写成 en、zh-Hans、de-AT 这样的代码。',
  'subtitles-outside-film': ({ count }) =>
    `有 ${amounts.count(count)} 条字幕会落在影片之外，因此一条也未移动。请减小移动量；或移除这些字幕，再以此时移重新导入，届时这些条目将不导入并逐一列出。`,
  'reading-unfit': ({ signs, reading }) =>
    `“${reading}”与“${signs}”不是一字一个音节，因此未作任何更改。请写成 Shàn Tiánfāng 或 shan4 tian2 fang1。`,
  'too-many-readings': ({ most }) =>
    `一个研究项目最多保存 ${amounts.count(most)} 个名称的读音；未作任何更改。`,
  'no-such-line': () => '此句对白已不存在，可能在另一窗口中被撤销或移除。',
  'no-subtitle-here': () => '当前帧没有字幕。请先导入字幕，或按键从此处开始，手工写下对白。',
  'line-too-long': ({ most }) => `此处最多 ${amounts.count(most)} 字；未作任何更改。请分成几句。`,
  'line-not-plain': () => '对白中有无法保存的字符，因此未作任何更改。请手工输入。',
  'subtitles-too-large': ({ limit }) =>
    `此文件大于 ${amounts.count(Math.round(limit / 1_000_000))} MB，字幕不会这么大。未导入任何内容。`,
  'not-subtitles': () =>
    '这不是本程序认识的字幕（SRT、WebVTT、ASS）。未导入任何内容。如果确是其中之一，请换一种字符编码。',
  'no-such-track': () => '影片文件中已没有这一轨，文件可能已被替换。未导入任何内容。',
  'subtitles-are-pictures': ({ codec }) =>
    `这一轨存的是文字的图像（${codec}），不是文字，本程序无法读取。未导入任何内容：请改用字幕文件（SRT、WebVTT 或 ASS）。`,
  'too-many-subtitles': ({ count, most }) =>
    `此文件有 ${amounts.count(count)} 条字幕，一次最多导入 ${amounts.count(most)} 条。未导入任何内容：请拆分文件。`,
  'encoding-unfit': ({ encoding }) => `此文件不能按 ${encoding} 读取。未导入任何内容：请换一种字符编码。`,
} satisfies Partial<RefusalSentences>
