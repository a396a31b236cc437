/**
 * Things that are measured in one kind of unit, by the words that stand right before the figure. What is listed is
 * what they are never measured in, so that 道路硬化12万平方米 and 储能40万千瓦时 stay what they are.
 */
export interface Measured {
  /** At the end of the words before the figure, verbs left out. */
  readonly noun: RegExp;
  /** Kinds of `units.json` that cannot be meant. */
  readonly never: readonly string[];
  /** Units that cannot be meant, though their kind can: a greenway has square metres, but no square kilometres. */
  readonly neverUnits?: RegExp;
  /** The unit that is usual. */
  readonly usual: string;
  /** Words of the clause that make it another thing: a store of energy has both. */
  readonly unless?: RegExp;
  /** Words of the clause without which nothing is certain. */
  readonly only?: RegExp;
}

const BODIES = [
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
  'people',
  'person-times',
  'households',
];

const SOLAR = /光伏|太阳能|异质结|钙钛矿|晶硅|硅片|组件|切片|TOPCon|HJT|BC|逆变/u;

export const MEASURED: readonly Measured[] = [
  {
    noun: /装机(?:容量|规模|总量|总规模|总容量)?$|总功率$/u,
    never: ['energy', 'mass', 'length', 'area', 'people'],
    usual: '千瓦',
    unless: /储能|蓄能|电池/u,
  },
  {
    noun: /(?:光伏|风电|火电|水电|核电|生物质|发电)(?:项目|电站|机组|指标|工程|设施)?$/u,
    never: ['energy'],
    usual: '千瓦',
    only: /新建|新增|建成|并网|投产|开工|建设|获批|规模/u,
    unless: /储能|蓄能|电池|发电量|年发|消纳|外送|交易/u,
  },
  {
    // Of sunlight a cell makes 吉瓦, of what is stored it holds 吉瓦时.
    noun: /(?:电池|电芯|储能(?:系统|装备|设备)?)(?:项目|产品)?(?:年?(?:设计|规划)?(?:总?产能|产量|生产能力|装车量|出货量)|年产)$|年产[\u4e00-\u9fff]{0,8}电[池芯]$/u,
    never: ['power', 'area', 'length', 'volume', 'people'],
    usual: '千瓦时',
    unless: SOLAR,
  },
  {
    noun: /(?:电池片?|组件|硅片|切片|逆变器)(?:项目|产品)?(?:年?(?:设计|规划)?(?:总?产能|产量|生产能力|出货量)|年产)$/u,
    never: ['energy', 'area', 'length', 'volume', 'people'],
    usual: '千瓦',
    only: SOLAR,
  },
  {
    noun: /(?:发电量|用电量|供电量|售电量|上网电量|外送电量|绿电|电量|年(?:均|可|累计)?(?:使?用|供|节|耗|消纳|[发送])[\u4e00-\u9fff]{0,3}电|(?:累计|当年|[上下]半年|季度|每年|年内)(?:发|供|用|售|外送|消纳)电|(?:绿电|电力|市场化)交易|弃[风光水]|年可?输送|节电|岸电)$/u,
    never: ['power', 'mass', 'length', 'area', 'money', 'people'],
    usual: '千瓦时',
  },
  {
    // A road has a surface, a pipe has none; what a net of heating warms has one.
    noun: /(?:管网|管道|管线|[电光海线]缆)$/u,
    never: ['area', 'mass', 'energy', 'power'],
    usual: '公里',
    unless: /面积|覆盖|惠及|服务|供[热暖](?!、|管|设施)/u,
  },
  {
    noun: /(?:绿道|步道|健身道|骑行道|公路|道路|国道|省道|县道|铁路|轨道|管网|管道|管线|管廊|线路|[电光海线]缆|渠道|渠系|沟渠|堤防|[海江河湖]堤|防洪堤|护岸|河道|海岸线|岸线|隧道|通道|(?:营业|通车|公路|铁路|运营)里程)$/u,
    never: ['mass', 'energy', 'power'],
    neverUnits: /平方公里|公顷|立方/u,
    usual: '公里',
  },
  {
    noun: /(?:(?:全|总|路|线|桥|渠|堤|坝|洞|管|管网|管廊|隧道|河道|岸线)长|长度|(?<![扩加拓])宽度?|[坝塔墩桥]高)$/u,
    never: ['area', 'mass', 'volume', 'energy', 'power', 'money'],
    usual: '公里或米',
  },
  {
    noun: /(?:厂房|校舍|住房|商品房|用房|仓库|冷库|仓储|库房|写字楼|楼宇|商铺|场馆|建筑|校园)(?:面积)?$/u,
    never: ['length', 'mass', 'energy', 'power', 'money', 'volume'],
    neverUnits: /平方公里/u,
    usual: '平方米',
  },
  {
    noun: /(?:面积|耕地|农田|草原|湿地|林地|建成区|播种|复耕|复垦)$/u,
    never: ['length', 'mass', 'energy', 'power', 'money', 'volume'],
    usual: '亩、平方米或平方公里',
  },
  {
    noun: /(?:库容|蓄水量?|供水量|用水量|取水量|调水量?|需水量|来水量|输水|引水|补水|节水|(?:供|用|产|输|储)气量?|蓄积量|储气能力|(?:天然|页岩|煤层|燃)气(?:产|用|消费|供应|销售|销)量)$/u,
    never: ['area', 'length', 'money', 'energy', 'power', 'people'],
    usual: '立方米',
  },
  {
    noun: /(?:接待(?:国内|入境|过夜|境外)?(?:游客|旅客)|旅客(?:吞吐|发送|运输)量|客流量|客运量|游客(?:接待量|人数)|就诊量|诊疗量)$/u,
    never: ['money', 'money-usd', 'area', 'length', 'mass', 'households', 'energy', 'power'],
    usual: '人次',
  },
  {
    noun: /(?:常住人口|户籍人口|城镇人口|乡村人口|总人口|(?:参保|就业|从业|在校生|脱贫|培训|受益|服务)人数)$/u,
    never: ['money', 'households', 'area', 'length', 'mass', 'energy', 'person-times'],
    usual: '人',
  },
  {
    noun: /(?:(?<![低高等])收入|支出|税收|产值|增加值|营业额|销售额|零售额|交易额|成交额|进出口总?额|出口总?额|存款余额|贷款余额|总投资|利税|利润总?额|补助资金|专项债券)$/u,
    never: BODIES,
    usual: '元',
  },
  {
    noun: /(?:粮食|夏粮|秋粮|稻谷|水稻|小麦|玉米|大豆|马铃薯|蔬菜|水果|苹果|柑橘|肉类|猪肉|禽蛋|牛奶|肉蛋奶|水产品|油料|棉花|茶叶|烤烟|食用菌|中药材|原煤|煤炭|钢材|粗钢|水泥)(?:总?产量|产量)$/u,
    never: ['area', 'length', 'volume', 'money', 'energy', 'power', 'people'],
    usual: '吨或斤',
  },
  {
    noun: /(?:货物|旅客)周转量$/u,
    never: ['mass', 'people', 'person-times', 'area', 'money'],
    usual: '吨公里或人公里',
  },
  {
    noun: /(?:供水|供气|产气)能力(?:新增|增加|提高|提升)?$/u,
    never: ['area', 'length', 'money', 'energy', 'power', 'people'],
    usual: '立方米',
  },
  {
    noun: /(?:城市|公园|公共|新增|口袋|游园)绿地$/u,
    never: ['length', 'mass', 'energy', 'power', 'volume'],
    usual: '公顷或平方米',
  },
  {
    // Cloth and glass are made by the square metre, but nothing by the 亩.
    noun: /年产[\u4e00-\u9fff]{1,8}$/u,
    never: [],
    neverUnits: /亩|公顷|平方公里/u,
    usual: '吨等',
  },
  {
    noun: /(?:城镇|转移|扶持)(?:新增)?就业$/u,
    never: ['area', 'length', 'mass', 'volume', 'energy', 'power', 'money', 'households'],
    usual: '人',
  },
  {
    noun: /(?:学位|床位|岗位|车位|泊位|座位|工位|铺位|展位)$/u,
    never: ['area', 'length', 'mass', 'volume', 'energy', 'power', 'money'],
    usual: '个',
    unless: /补贴|补助|面积/u,
  },
  {
    noun: /(?:污水|垃圾|固废|污泥)(?:日|集中)?处理(?:能力|规模|总?量)$/u,
    never: ['area', 'length', 'energy', 'power', 'money', 'people'],
    usual: '吨或立方米',
  },
  {
    noun: /仓容(?:量)?$/u,
    never: ['area', 'length', 'energy', 'power', 'money', 'people'],
    usual: '吨',
  },
  {
    noun: /日处理(?:能力|规模|量)?$/u,
    never: ['area', 'length', 'energy', 'power', 'money', 'people'],
    usual: '吨或立方米',
  },
  {
    noun: /(?:国土绿化|造林|育林|还[林草]|种草|治沙)$/u,
    never: ['length', 'mass', 'volume', 'energy', 'power'],
    usual: '亩或公顷',
  },
  {
    // 资助学生 and 补助学生 tell of money as well.
    noun: /(?:惠及|受益|覆盖|培训|服务|带动)[\u4e00-\u9fff]{0,12}(?:学生|群众|职工|居民|村民|农民|农户|老人|人口|人群)$/u,
    never: ['money', 'money-usd', 'area', 'length', 'mass', 'volume', 'energy', 'power'],
    usual: '人或户',
  },
  {
    noun: /(?:覆盖|普及|参保|合格|达标|满意|入学|入园|失业|城镇化|巩固|利用|办结|绿化|机械化|贡献|发生|处理)率$/u,
    never: [...BODIES, 'money'],
    usual: '%',
  },
  {
    noun: /(?:公园|公厕|学校|幼儿园|医院|卫生[院室]|停车场|泵站|充电[桩站]|养老院|食堂|便利店|超市)$/u,
    never: ['length', 'mass', 'energy', 'power', 'volume'],
    usual: '个或座',
    unless: /供|用|耗|距|投/u,
  },
  {
    noun: /(?:工资|补贴|补助|奖补|奖金|欠薪|养老金|救助金|贷款|债券)$/u,
    never: ['mass', 'length', 'area', 'volume', 'energy', 'power'],
    usual: '元',
  },
  {
    noun: /(?:处理|清运|收运|焚烧|处置)(?:生活|建筑|餐厨)?垃圾$/u,
    never: ['area', 'length', 'energy', 'power', 'people', 'money'],
    usual: '吨',
  },
  {
    noun: /标准?煤$/u,
    never: ['energy', 'power', 'area', 'length', 'volume', 'money', 'people'],
    usual: '吨',
  },
  {
    noun: /(?:货物|货运|散货|矿石|煤炭)吞吐量$/u,
    never: ['area', 'length', 'energy', 'power', 'money', 'people', 'person-times'],
    neverUnits: /标箱|标准箱|TEU/u,
    usual: '吨',
    unless: /旅客|客运|集装箱|分别/u,
  },
  {
    noun: /集装箱吞吐量$/u,
    never: ['area', 'length', 'volume', 'energy', 'power', 'money', 'people', 'person-times'],
    usual: '标箱',
  },
  {
    noun: /(?:二氧化碳|化学需氧量|氨氮|挥发性有机物|氮氧化物|烟粉尘|碳排放)(?:年?(?:减排|排放)量?)?$/u,
    never: ['area', 'length', 'volume', 'energy', 'power', 'money', 'people'],
    usual: '吨',
  },
  {
    noun: /(?:设计|下泄|入库|出库|洪峰|生态|引水|排涝)流量$/u,
    never: ['area', 'length', 'mass', 'money', 'people'],
    usual: '立方米每秒',
  },
  {
    noun: /(?:用电|供电|最大|最高|电网|统调)负荷$/u,
    never: ['energy', 'area', 'length', 'mass', 'money', 'people'],
    usual: '千瓦',
  },
  {
    // A line is of so many 千伏, and carries so many 千瓦.
    noun: /(?:输送|输电|送电|受电|外送|调峰)(?:容量|能力)$/u,
    never: ['area', 'length', 'money', 'people', 'voltage'],
    usual: '千瓦',
  },
  {
    noun: /变电(?:总)?容量$/u,
    never: ['energy', 'area', 'length', 'mass', 'money', 'people'],
    usual: '千伏安',
  },
  {
    noun: /(?:生猪|肉牛|肉羊|家禽|牛|羊|禽|畜禽)(?:存栏|出栏|出笼|饲养)量?$/u,
    never: ['area', 'length', 'mass', 'volume', 'energy', 'power', 'money'],
    usual: '头或只',
  },
  {
    noun: /(?:平均|累计|年)?(?:降水|降雨)量$/u,
    never: ['area', 'mass', 'energy', 'power', 'money', 'people'],
    usual: '毫米',
  },
  {
    noun: /(?:PM2\.5|PM10|细颗粒物|可吸入颗粒物|二氧化硫|二氧化氮|臭氧)(?:年?(?:平均|均))?(?:浓度)?$/u,
    never: ['mass', 'area', 'length'],
    neverUnits: /毫克\/立方米|克\/平方/u,
    usual: '微克/立方米',
  },
];

/** A unit with what stands right behind the figure, of which it is no measure: “240万千瓦时机组”, “86平方米每秒”. */
export const FOLLOWED: readonly { readonly unit: RegExp; readonly noun: RegExp; readonly usual: string }[] = [
  {
    unit: /(?:千瓦|兆瓦|吉瓦)时$/u,
    noun: /^级?的?[\u4e00-\u9fff]{0,6}?(?:机组|风电场|风机|光伏电站|装机)/u,
    usual: '千瓦',
  },
  {
    unit: /(?:吉瓦|GW)$/u,
    noun: /^级?的?[\u4e00-\u9fff]{0,4}(?:锂|钠|固态|动力|储能)[\u4e00-\u9fff]{0,3}电[池芯](?=项目|生产|产线|基地|工厂|扩能|[，。；、])/u,
    usual: '吉瓦时',
  },
  {
    unit: /(?:吉瓦时|GWh)$/u,
    noun: /^级?的?(?:高效|[\u4e00-\u9fff]{0,4}(?:光伏|太阳能|异质结|钙钛矿|晶硅))[\u4e00-\u9fff]{0,3}(?:电池片?|组件|硅片)/u,
    usual: '吉瓦',
  },
  { unit: /平方(?:公里|米|千米)$/u, noun: /^(?:每|\/)(?:秒|小时|日|天)/u, usual: '立方米' },
  {
    unit: /(?:平方公里|平方米|亩|公顷)$/u,
    noun: /^长?的?(?:(?:农村|市政|旅游|供热|燃气|供水|污水|雨水|地下)?(?:(?:高速|快速)?公路|快速路|快速通道|连接线|[国省县]道|城际铁路|轨道交通|主干道|管网|管线|管道|管廊|铁路|绿道|隧道|光缆|电缆))(?=[，。；、！]|建[设成]|通车|贯通|完成|开工|改造|项目|工程)/u,
    usual: '公里',
  },
];
