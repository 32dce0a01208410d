import type { ChapterWords } from '../../en/exchange/chapters.ts'
import { amounts } from '../amounts.ts'

export const chapters: ChapterWords = {
  open: '影片文件的章节……',
  title: '影片文件的章节',
  meaning:
    '章节由制作此拷贝的人划分。每个章节成为编码项“Chapters”的一条标注，附其标题，不属于此处任何人，也不计数。',
  bringIn: count => `导入 ${amounts.count(count)} 个章节`,
  brought: count => `已导入 ${amounts.count(count)} 个章节。`,
}
