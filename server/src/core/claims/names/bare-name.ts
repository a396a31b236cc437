/** The 55 nationalities beside the Han, as the names of autonomous places write them (GB/T 3304). */
const NATIONALITY =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|' +
  '仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';

const LEVEL = new RegExp(`(?:(?:${NATIONALITY})族?)*自治[州县旗区]$|[省市县区州旗盟镇乡]$|地区$`, 'u');

/** A place without its level: 云川市 → 云川, 青浦岭县 → 青浦岭, 云川土家族苗族自治州 → 云川; one that would be too short stays. */
export function bareName(place: string): string {
  const bare = place.replace(LEVEL, '');
  return bare.length > 1 ? bare : place;
}
