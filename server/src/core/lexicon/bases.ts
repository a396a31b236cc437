/** What says that a part has been taken out: “扣除减税因素”, “扣掉房地产”, “剔除新冠疫苗”. */
const TAKEN_OUT = '扣[除掉去]|[剔刨]除|撇开';

/** Words of a number that is reckoned on another basis than such numbers usually are, so that the two may differ. */
export const OTHER_BASIS = new RegExp(`同口径|可比|名义|实际增|${TAKEN_OUT}|不变价|还原|自然口径|现价`, 'u');

/** Words of a growth that the numbers told with it do not show. */
export const REBASED = new RegExp(`同口径|可比|实际增|${TAKEN_OUT}|不变价|还原|现价`, 'u');
