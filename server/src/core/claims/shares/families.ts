import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { View } from '../../view/view.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/**
 * What reports tell of every year and of several in words of each writer's own: “财政用于民生的钱累计花了126亿元” and
 * “当年民生支出28.7亿元” are one thing, and so are “招商签约286个” and “新签52个招商项目”. Undefined for a figure of nothing that is so known.
 */
export const familyOf = perFigure((view: View, figure: Figure): string | undefined => {
  const { kind, unit } = figure.quantity;
  if (kind === 'money') {
    const words = clauseBefore(view, figure.place);
    return LIVELIHOOD.test(words) && !PART_OF_IT.test(words) ? '民生支出' : undefined;
  }
  if (kind !== 'count' || !PROJECTS.has(unit)) return undefined;
  const [before, after] = [clauseBefore(view, figure.place), clauseAfter(view, figure.place)];
  if (SIGNED.test(before + after) && BARE.test(before) && BARE.test(after)) return '签约项目';
  const key = KEY_PROJECTS.exec(before + after);
  // What is finished of them in five years may be less than what one year works on.
  return key && !FINISHED.test(before + after) ? key[0].slice(0, -'项目'.length) : undefined;
});

const LIVELIHOOD =
  /民生(?:方面|领域|事业|改善)?的?(?:累计|资金|总|财政)?(?:投入|支出|花费|资金|钱)|(?:用于|投向|投入)[^，。；]{0,6}民生/u;
const PART_OF_IT = /新增|中央|上级|争取|占|比|重点?民生|民生(?:实事|工程|项目)|债券|增[加长]|平均|年均|每年/u;

const PROJECTS = new Set(['个', '项']);
const SIGNED = /签约|新签|招商|引资/u;
/** Nothing but that they are signed: of those of one kind there are fewer. */
const BARE =
  /^(?:[全当五四三]年(?:来|间)?|累计|共计?|成功|新|[各类]类|招商|引资|引进|签约|签订|签|落地|项目|合同|协议|了|达到?|的)*$/u;

/** Their level belongs to what they are: 县级以上重点项目 are other things than 省重点项目. */
const KEY_PROJECTS =
  /(?<=^|[，、省市县区州]|级|以上|全年|实施|推进|安排|铺开|开工|了|年)(?:[国省市县区州]级?)*(?:以上)?重点(?:项目|工程)(?=$|[开全]|[推加建实动])/u;
const FINISHED = /建成|竣工|完工|投产|达产|投用|入库|储备|谋划|前期/u;
