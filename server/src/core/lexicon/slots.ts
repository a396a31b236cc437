/**
 * Pieces of patterns for the place where a figure stands: what comes before it and the unit after it. Rules about
 * figures that are missing or broken read the text here, where there is no quantity to be read.
 */

/** Units that stand after figures alone: %, 亿元, 平方公里, 万人次. */
export const STRONG_UNIT =
  '(?:%|‰|个?百分点|(?:[百千]?[万亿]|万亿)(?:元|美元|亩|公里|千米|平方米|立方米|千瓦时|千瓦|公斤|吨|斤|公顷|人次|标准箱|标箱)|' +
  '公里|千米|平方米|平方公里|立方米|千瓦时|千瓦|公斤|公顷|标准箱|标箱|人次|美元|微克|毫克)';

/** Counters and other units that are words or parts of words elsewhere, with what must not follow them. */
export const COUNTER =
  '(?:(?:[百千]?[万亿])?(?:个(?!人|体|别|性)|家(?!庭|居|电|园|乡|政|长|具|族|门|书)|户(?!籍|外|型|主)|项(?!目)|' +
  '所(?!有|在|得|属|长|谓)|处(?!理|置|长|室|于|级|罚|分)|座(?!谈|位)|条(?!例|件|款|块)|台(?!账|阶|湾)|辆|件(?!套)|' +
  '名(?!单|城|镇|村|录|师|家|校|优|牌|企|称|义)|人(?!民|大|社|员|才|口|力|事|均|文|防|居|选|身|为|工|类|行|家)|' +
  '间(?!隔|接)|套(?!餐|路)|张|场(?!所|景|馆|地|合)|期(?!间|末|待|货|限|盼)|支(?!持|部|出|撑|付|行|队)|' +
  '头(?!部|等|条|雁)|株|批(?!准|复|发|次)|次(?!会|日|序|生)|种(?!植|子|业|养|粮)|类(?!型|别|似)|天(?!然|气|津|下)|' +
  '年(?!度|会|报|轻|均|货|产|薪|龄|级)|届|位(?!于|置|居|列|次|数)|起(?!步|来|点|到|草|好|伏)|米|倍|艘|幢|栋|宗|' +
  '份(?!额)|盏|眼|枚|亩|吨(?!位)|斤|元(?!素|宵|旦|首)))';

/** Words that a figure stands after, at the end of a text: 增长, 完成, 新增, 第. */
export const BEFORE_FIGURE =
  /(?:增长|下降|上升|提高|提升|降低|增加|减少|达到?|完成|实现|突破|超过|占比?|为|约|近|超|逾|新增|净增|新建|改造|建成|开工|引进|培育|争取|投资|共|第|至|到|有|办|发放|投入|安排|落实|兑现|总数|总量|总额|收入|支出|产值|比例|率)了?$/u;

/** Chinese numerals and words for an indefinite number: there is a figure after all. */
export const NUMERAL = /[一二三四五六七八九十百千万亿零〇○半两几数多余上过破]$/u;
