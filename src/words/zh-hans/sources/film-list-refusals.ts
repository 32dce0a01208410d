import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts } from '../amounts.ts'
import { filmLists } from './film-lists.ts'

const nothing = '未导入任何影片。'

/** What a list of films can meet. */
export const filmListRefusals = {
  'film-list-without-films': () => `此列表中没有影片。${nothing}表格须有一行列名，其后每部影片一行。`,
  'film-list-too-long': ({ most }) =>
    `此列表超过 ${amounts.count(most)} 部影片，一次导入太多。${nothing}请分成几个文件。`,
  'film-list-not-json': ({ said }) => `此文件已损坏或未下载完整（${said}）。${nothing}请重新下载。`,
  'film-list-of-no-form': () =>
    `此文件是 JSON，但既不是维基数据查询服务的结果，也不是维基数据的条目。${nothing}请将查询结果导出为 JSON，或从 Special:EntityData 下载条目。`,
  'film-list-without-titles': ({ columns }) =>
    `此列表中没有可认作片名的列（${Object.keys(columns).slice(0, 30).join('、')}）。${nothing}请指明哪一列是片名。`,
  'film-list-line': ({ line, field, text }) =>
    `第 ${amounts.count(line)} 行：“${text}”无法读作${filmLists.asField[field]}。${nothing}请改正该格，或将该列略过。`,
} satisfies Partial<RefusalSentences>
