package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quantities an indicator's name speaks of. */
final class Quantities {

  private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");

  private static final String QUANTITY =
      "(?:数|率|量|額|割合|時間|面積|費用|経費|コスト|日数|点数|得点|所得|人口|総生産"
          + "|(?:給付|医療|介護|光熱|運営|事業|維持管理)費|(?:売上|出荷|水揚|漁獲|生産|取引|販売|残)高"
          + "|(?:満足|認知|理解|達成|浸透|認識|貢献|幸福|信頼|重要|関心|習熟|稼働)度)";

  /** Both sides must end in a quantity; the second holds no particle that would open a clause. */
  private static final Pattern JOINED =
      Pattern.compile(
          "^(.*?"
              + QUANTITY
              + ")(?:及び|および|並びに|ならびに|・|と|、|\\+|/)([^\\dをがでにはもへたると、・]*?"
              + QUANTITY
              + ")$");

  /** What every joint below begins with; names without any of these are told apart quickly. */
  private static final String JOINTS = "及お並な・と、+/";

  /** The last characters of {@link #QUANTITY}. */
  private static final String QUANTITY_ENDS = "数率量額合間積用費ト点度得口産高";

  /** One figure made of two is one quantity. */
  private static final Pattern ONE_FIGURE =
      Pattern.compile("\\d時間|合計(?!特殊)|総計|合算|総数|の平均|比率|の比|の差|または|又は");

  private static final Pattern PER_UNIT = Pattern.compile("当たり|あたり");

  private static final Pattern UNIT_IN_BRACKETS =
      Pattern.compile(
          "[(（](?:単位[::]?)?(%|人|件|回|台|箇所|か所|校|社|団体|円|千円|万円|百万円|億円|t|トン|万トン|kg|km|m|ha"
              + "|㎡|日|時間|分|点|千人|万人|世帯|基|施設|路線|t-CO2|kWh)[)）]");
  private static final Pattern NO_SHARE =
      Pattern.compile("(合計特殊出生率|倍率|効率|回転率|(出生|死亡|罹患|発生|有病)率|10万人?(当たり|あたり|対).*)$");
  private static final Pattern PERSONS =
      Pattern.compile("(者|人|会員|生徒|児童|職員|利用客|観光客|人口)の?(実|延べ?)?人?数$|人口$");
  private static final Pattern COUNTER =
      Pattern.compile("(件|回|台|校|社|箇所|か所|枚|冊|戸|世帯|団体|店舗|路線|便|本|基|棟|施設|組織|地区|品目|種類|事業所|日|時間)の?数$");

  /** A share beside something else: no rate such as 件/人 or 人/年 is written so. */
  private static final Pattern KINDS_APART =
      Pattern.compile("\\s*(?:%|割|点)\\s+[^%割点].*|\\s*[^%割点].*\\s+(?:%|割|点)\\s*");

  /** The last characters of what is counted, before 数. */
  private static final String COUNTED_ENDS = "者人員徒童客口の実延べ件回台校社所枚冊戸帯体舗線便本基棟設織区目類日間";

  private static final int LONGEST_ENDING = 12;

  private Quantities() {}

  /** The two quantities a name joins, such as 重傷者数 and 死者数; empty for one quantity. */
  static List<String> joinedIn(String name) {
    if (!mayBeJoined(name)) {
      return List.of();
    }
    Matcher joined = JOINED.matcher(withoutBrackets(name));
    if (!joined.matches() || ONE_FIGURE.matcher(name).find()) {
      return List.of();
    }
    String first = joined.group(1).strip();
    String second = joined.group(2).strip();
    boolean sameKind = isShare(first) == isShare(second);
    return sameKind && PER_UNIT.matcher(name).find() ? List.of() : List.of(first, second);
  }

  /** The two units a unit field joins, such as 分 and % in 分、%; empty for one unit. */
  static List<String> unitsJoinedIn(String measure) {
    if (!holdsAny(measure, "、,/・及と")) {
      return List.of();
    }
    String[] units = measure.split("[、,/・]|及び|と");
    boolean two =
        units.length == 2
            && Unit.of(units[0]).isReadable()
            && Unit.of(units[1]).isReadable()
            && KINDS_APART.matcher(units[0] + ' ' + units[1]).matches();
    return two ? List.of(units[0].strip(), units[1].strip()) : List.of();
  }

  /** The unit a name ends in, as 人 in 利用者数, 件 in 相談件数, % in 普及率; "" when it tells none. */
  static String unitOf(String name) {
    if (holdsAny(name, "(（")) {
      Matcher bracket = UNIT_IN_BRACKETS.matcher(name);
      if (bracket.find()) {
        return bracket.group(1);
      }
    }
    String bare = withoutBrackets(name);
    if (isShare(bare) && !NO_SHARE.matcher(bare).find()) {
      return "%";
    }
    boolean count = bare.endsWith("数");
    if (count && !isCounted(bare)) {
      return "";
    }
    if ((count || bare.endsWith("人口")) && PERSONS.matcher(ending(bare)).find()) {
      return "人";
    }
    Matcher counter = count ? COUNTER.matcher(ending(bare)) : null;
    return counter != null && counter.find() ? counter.group(1) : "";
  }

  /** The end of a name, with all that {@link #PERSONS} and {@link #COUNTER} look at. */
  private static String ending(String name) {
    return name.length() <= LONGEST_ENDING ? name : name.substring(name.length() - LONGEST_ENDING);
  }

  /** Whether something like a quantity stands directly before something like a joint. */
  private static boolean mayBeJoined(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (JOINTS.indexOf(name.charAt(i)) >= 0 && isQuantityEnd(name, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands before a place may end a quantity; a bracket may stand between. */
  private static boolean isQuantityEnd(String name, int end) {
    char before = name.charAt(end - 1);
    return before == ')' || before == '）' || QUANTITY_ENDS.indexOf(before) >= 0;
  }

  /**
   * Whether what stands before 数 may be something that {@link #PERSONS} or {@link #COUNTER} names.
   */
  private static boolean isCounted(String name) {
    return name.length() > 1 && COUNTED_ENDS.indexOf(name.charAt(name.length() - 2)) >= 0;
  }

  private static boolean isShare(String name) {
    return name.endsWith("率") || name.endsWith("割合") || name.endsWith("シェア");
  }

  private static String withoutBrackets(String name) {
    return holdsAny(name, "(（") ? BRACKETS.matcher(name).replaceAll("").strip() : name.strip();
  }

  private static boolean holdsAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
