/** What a word tells the reader of figures. The words are in the table below; the classes are few. */
export type Cue =
  | 'reach' // 达到, 完成, 实现
  | 'rise' // 增长, 增加, 提高
  | 'fall' // 下降, 减少
  | 'share' // 占, 占比
  | 'add' // 新增, 新建
  | 'respectively' // 分别
  | 'among' // 其中
  | 'aim' // 目标, 力争
  | 'estimate'; // 预计
